import { address, mapped, state } from "/sites.js";

const PAUSE = 1000;
const MEANINGS = {
  BLOCKED: "waits for a yes",
  UNDECLARED: "not in the policy",
  RAN_UNDECLARED: "needs no consent",
  UNKNOWN_THIRD_PARTY: "unknown to us",
  UNREADABLE: "holds what cannot be read",
  PAST_THE_FILTER: "wanted past the filter",
  NOT_REWRITTEN: "kept a page from being rewritten",
  DOUBTFUL: "kept a page from being read for certain",
  TOO_LONG: "too long, left out",
  TOO_MANY: "too many from one place",
  FAULT: "went wrong in the filter",
};

let isMapped = false;
mapped().then((answer) => {
  isMapped = answer;
});
const calls = new Map();
const before = new Map();
const shown = new Map();
let since = 0;

function count(contacts) {
  for (const contact of contacts) {
    since = Math.max(since, contact.number);
    if (contact.kind !== "HANDSHAKE") {
      const byHost = calls.get(contact.page) ?? calls.set(contact.page, new Map()).get(contact.page);
      byHost.set(contact.host, (byHost.get(contact.host) ?? 0) + 1);
    }
  }
}

function side(box, hosts) {
  const seen = new Map();
  for (const page of [hosts.local, hosts.mapped]) {
    for (const [host, times] of calls.get(page) ?? []) {
      seen.set(host, (seen.get(host) ?? 0) + times);
    }
  }
  box.querySelector("b").textContent = [...seen.values()].reduce((sum, times) => sum + times, 0);
  list(box.querySelector(".called"), [...seen], ([host, times]) => host + (times > 1 ? " \u00d7 " + times : ""));
}

function list(box, items, text) {
  box.replaceChildren(...items.map((item) => {
    const line = document.createElement("li");
    line.textContent = text(item);
    return line;
  }));
}

function findings(box, site) {
  const fresh = site.findings
    .map((finding) => ({ ...finding, key: site.id + finding.sort + finding.subject }))
    .filter((finding) => finding.sort in MEANINGS && finding.count > (before.get(finding.key) ?? 0));
  box.querySelector(".held").textContent = fresh.length === 0 ? "" : "The filter's own report:";
  list(box.querySelector(".findings"), fresh, (finding) => finding.subject + ": " + MEANINGS[finding.sort]);
}

function draw(sites) {
  for (const site of sites) {
    if (!shown.has(site.id)) {
      const copy = document.querySelector("#site").content.cloneNode(true);
      copy.querySelector("h2").textContent = site.name;
      shown.set(site.id, copy.querySelector(".site"));
      document.querySelector("#sites").append(copy);
    }
    const box = shown.get(site.id);
    box.querySelector(".filtered a").href = address(site.filtered, isMapped);
    box.querySelector(".plain a").href = address(site.plain, isMapped);
    side(box.querySelector(".filtered"), site.filtered);
    side(box.querySelector(".plain"), site.plain);
    findings(box.querySelector(".filtered"), site);
  }
}

async function look() {
  const now = await state(since);
  count(now.contacts);
  draw(now.sites);
  return now.sites;
}

document.querySelector("#clear").addEventListener("click", async () => {
  for (const site of await look()) {
    for (const finding of site.findings) {
      before.set(site.id + finding.sort + finding.subject, finding.count);
    }
  }
  calls.clear();
  await look();
});

for (;;) {
  await look().catch(() => undefined);
  await new Promise((done) => setTimeout(done, PAUSE));
}
