// The URL job by html-rewriter-wasm: node rewrite.mjs HOSTS PAGES CHUNK measure|FOLDER
// "measure" prints the CPU milliseconds that a pass over all pages takes, second by second; a folder gets the pages rewritten, by their numbers.
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { HTMLRewriter } from "html-rewriter-wasm";

const WARM_UP_SECONDS = 2;
const MEASURED_SECONDS = 4;

const [hostsFile, pagesFile, chunk, task] = process.argv.slice(2);
const lines = (file) => readFileSync(file, "utf8").split("\n").filter(Boolean);
const hosts = new Set(lines(hostsFile));
const pages = lines(pagesFile).map((file) => readFileSync(file));
const size = Number(chunk);

function isTracker(url) {
  const authority = /^(?:[a-z]+:)?\/\/([^/?#:]*)/i.exec(url);
  if (!authority) return false;
  let host = authority[1].toLowerCase();
  for (;;) {
    if (hosts.has(host)) return true;
    const dot = host.indexOf(".");
    if (dot < 0) return false;
    host = host.slice(dot + 1);
  }
}

const neutralise = {
  element(element) {
    const url = element.getAttribute("src");
    if (isTracker(url)) {
      element.removeAttribute("src");
      element.setAttribute("data-src", url);
      element.setAttribute("type", "text/plain");
    }
  },
};

async function rewrite(page, sink) {
  const rewriter = new HTMLRewriter(sink);
  for (const name of ["script", "iframe", "img"]) rewriter.on(`${name}[src]`, neutralise);
  try {
    for (let at = 0; at < page.length; at += size) await rewriter.write(page.subarray(at, at + size));
    await rewriter.end();
  } finally {
    rewriter.free();
  }
}

const kept = new Uint8Array(1 << 20);
const copy = (bytes) => kept.set(bytes.length > kept.length ? bytes.subarray(0, kept.length) : bytes);

/** One pass; a page that the rewriter throws at costs what it cost until then. */
async function pass() {
  for (const page of pages) await rewrite(page, copy).catch(() => {});
}

const cpuMillis = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

/** CPU milliseconds of a pass, over as many passes as a second takes. */
async function second() {
  const start = cpuMillis();
  let passes = 0;
  do {
    await pass();
    passes++;
  } while (cpuMillis() - start < 1000);
  return (cpuMillis() - start) / passes;
}

async function measure() {
  for (let i = 0; i < WARM_UP_SECONDS; i++) await second();
  for (let i = 0; i < MEASURED_SECONDS; i++) console.log(await second());
}

async function writeTo(folder) {
  for (const [number, page] of pages.entries()) {
    const chunks = [];
    const file = `${folder}/${number}.html`;
    rmSync(file, { force: true });
    await rewrite(page, (bytes) => chunks.push(Buffer.from(bytes))).then(
      () => writeFileSync(file, Buffer.concat(chunks)),
      () => {},
    );
  }
}

await (task === "measure" ? measure() : writeTo(task));
