var s = document.createElement('script'); s.src = 'https://cdnjs.cloudflare.com/ajax/libs/mathjax/2.7.5/MathJax.js'; document.head.append(s);
import('https://cdn.jsdelivr.net/npm/vue@3/dist/vue.js');
