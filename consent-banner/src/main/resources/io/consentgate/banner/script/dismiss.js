// Lets go of the service workers of vendors that may not run; done once they are gone, or where there can be none.
async function dismiss() {
  for (const one of await navigator.serviceWorker?.getRegistrations() || []) {
    if (refused(one.active?.scriptURL)) {
      await one.unregister();
    }
  }
}
