location.href = 'https://www.facebook.com/travel'; var share = "https://www.facebook.com/sharer/sharer.php?u=" + url;
