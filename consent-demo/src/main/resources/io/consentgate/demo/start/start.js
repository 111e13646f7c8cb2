import { address, mapped, state } from "/sites.js";

const { sites } = await state(0);
const template = document.querySelector("#card");

document.querySelector("#sites").append(...sites.map((site) => {
  const card = template.content.cloneNode(true);
  card.querySelector("h2").textContent = site.name;
  card.querySelector(".about").textContent = site.about;
  card.querySelector(".look").textContent = site.look;
  return card;
}));

function lead(isMapped) {
  document.querySelectorAll("#sites .card").forEach((card, index) => {
    card.querySelector(".with").href = address(sites[index].filtered, isMapped);
    card.querySelector(".without").href = address(sites[index].plain, isMapped);
  });
}

function explain(isMapped) {
  const text = document.createElement("p");
  text.textContent = isMapped
    ? "In this browser every host is the demo: you see the full effect, with connections, cookies and what one tracker loads in turn."
    : "This is an ordinary browser, so the demo's pages forbid it to call anyone: each call is held back, reported and counted. " +
      "For the full effect, with cookies and what one tracker loads in turn, start a browser whose every host is this demo:";
  document.querySelector("#browser").append(text);
  if (!isMapped) {
    const command = document.createElement("pre");
    command.textContent = "chromium --user-data-dir=\"$(mktemp -d)\" --no-first-run --disable-quic \\\n" +
      "  --host-resolver-rules=\"MAP * 127.0.0.1:" + (location.port || 80) + "\" --ignore-certificate-errors " + location.origin + "/";
    document.querySelector("#browser").append(command);
  }
}

lead(false);
const isMapped = await mapped();
lead(isMapped);
explain(isMapped);
