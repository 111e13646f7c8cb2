window.hj && hj('event', 'checkout'); xhj('x'); var my_hjSettings = 1;
