var slow = 'what is slow';
ran.push('slow');
