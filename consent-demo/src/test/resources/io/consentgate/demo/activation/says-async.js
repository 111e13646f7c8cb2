ran.push('external ' + document.currentScript.src.replace(/.*\//, ''));
