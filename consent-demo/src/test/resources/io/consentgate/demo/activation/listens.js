document.addEventListener('DOMContentLoaded', () => ran.push('external document'));
window.addEventListener('load', () => ran.push('external load'));
