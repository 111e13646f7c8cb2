// doubleclick.net is blocked here, see google-analytics.com / hotjar.com
/* static.hotjar.com */ run();
