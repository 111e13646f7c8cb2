ran.push('forged');
