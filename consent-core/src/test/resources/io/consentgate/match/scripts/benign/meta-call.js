document.querySelector('#buy').addEventListener('click', function () { fbq('track', 'AddToCart'); cart.add(this.dataset.id); });
