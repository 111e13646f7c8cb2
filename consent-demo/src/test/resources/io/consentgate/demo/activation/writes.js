document.write('<b class="written">external</b>');
ran.push('writes');
