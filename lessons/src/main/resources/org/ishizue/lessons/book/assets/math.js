// Sets formulas as MathML, which browsers draw themselves. One that is no TeX stays as it is written.
'use strict';
for (const code of document.querySelectorAll('code.math')) {
  const display = code.classList.contains('display');
  const place = document.createElement('span');
  place.className = display ? 'math-set display' : 'math-set';
  try {
    katex.render(code.textContent, place, { displayMode: display, output: 'mathml', throwOnError: true });
    code.replaceWith(place);
  } catch (error) {
    code.title = error.message;
  }
}
