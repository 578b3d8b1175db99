// Formulas by Jupyter's MathJax, which is fetched for the first text with a formula in it, and typesets when the browser
// has drawn the cells: it is a third as large as the editor, and the first cell of a notebook must not wait for it.
import mathjax from '@jupyterlab/mathjax-extension';

/** Every delimiter that MathJax knows begins with one of these. */
const MAY_HOLD_A_FORMULA = /[$\\]/;
const AT_LATEST_AFTER_MS = 500;

const drawn = () =>
  new Promise(resolve => {
    if (window.requestIdleCallback) {
      requestIdleCallback(resolve, { timeout: AT_LATEST_AFTER_MS });
    } else {
      setTimeout(resolve);
    }
  });

export const mathPlugin = {
  ...mathjax,
  activate: (...services) => {
    const typesetter = mathjax.activate(...services);
    return {
      typeset: async node => {
        if (MAY_HOLD_A_FORMULA.test(node.textContent)) {
          await drawn();
          await typesetter.typeset(node);
        }
      }
    };
  }
};
