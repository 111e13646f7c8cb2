import('/js/gtm.js'); var game = {gtm: 1}; mygtm.start(); agtm.starter = 2;
