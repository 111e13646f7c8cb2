// The site's own script, which nobody is asked about.
document.querySelector("#status").textContent =
  new Date().getHours() < 6 ? "Nattskiftet vakar." : "Alla system svarar.";
