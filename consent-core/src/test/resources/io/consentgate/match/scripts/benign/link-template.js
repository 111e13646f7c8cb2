var footer = '<a href="https://www.facebook.com/acme">Facebook</a> <a href="https://www.linkedin.com/company/acme">LinkedIn</a>' +
  '<a href="https://www.youtube.com/@acme">YouTube</a> <a href="https://www.instagram.com/acme/">Instagram</a>';
