ran.push('imported');
