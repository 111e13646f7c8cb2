// The site's own script: shows who is signed in and what the cart holds.
fetch("/account").then((answer) => answer.json()).then((account) => {
  document.querySelector("#who").textContent = account.signedIn ? "Hej " + account.name : "Inte inloggad";
});
fetch("/cart").then((answer) => answer.json()).then((cart) => {
  document.querySelector("#cart").textContent = cart.domains.length + " i varukorgen";
  document.querySelector("#domains").replaceChildren(...cart.domains.map((domain) => {
    const item = document.createElement("li");
    item.textContent = domain;
    return item;
  }));
});
document.querySelector("#order").addEventListener("submit", () => {
  if (window.fbq) {
    fbq("track", "AddToCart");
  }
});
