fetch('https://notgoogle-analytics.com/a'); fetch('https://www.google-analytics.com.shop.test/a'); import('https://connect.facebook.network/x.js');
