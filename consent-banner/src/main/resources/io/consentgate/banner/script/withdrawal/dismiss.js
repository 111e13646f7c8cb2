// Lets go of the service workers of vendors that may not run.
async function dismiss(refused) {
  for (const one of await navigator.serviceWorker?.getRegistrations() || []) {
    if (refused(one.active?.scriptURL)) {
      await one.unregister();
    }
  }
}
