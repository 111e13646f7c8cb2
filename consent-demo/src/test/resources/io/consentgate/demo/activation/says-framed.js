parent.ran.push('framed');
