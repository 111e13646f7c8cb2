if (window.ga) { ga('send', 'event', 'menu', 'open'); } menu.open();
