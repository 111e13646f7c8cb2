window.addEventListener('load', () => ran.push('module load'));
