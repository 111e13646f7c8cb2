// Where each site is for this browser: behind mapped names if every host is the demo, else behind loopback names.

export async function state(since) {
  const answer = await fetch("/live/state?since=" + since);
  return answer.json();
}

/** Whether every host name leads this browser to the demo. */
export async function mapped() {
  try {
    const soon = AbortSignal.timeout(1500);
    await fetch("https://www.nordhost-plain.example/favicon.svg", { mode: "no-cors", cache: "no-store", signal: soon });
    return true;
  } catch {
    return false;
  }
}

export function address(hosts, isMapped) {
  return isMapped ? "https://" + hosts.mapped + "/" : "http://" + hosts.local + ":" + (location.port || 80) + "/";
}
