// Names for what a screen reader meets in Jupyter's notebook without one, and roles that belong together.
import { INotebookTracker } from '@jupyterlab/notebook';
import { EditorExtensionRegistry, IEditorExtensionRegistry } from '@jupyterlab/codemirror';
import { PageConfig } from '@jupyterlab/coreutils';
import { EditorView } from '@codemirror/view';

const TEXTS = {
  ja: { input: 'セルの入力', fold: '見出しの下をたたむ・開く', home: 'ファイルの一覧', skip: '本文へ進む' },
  en: { input: 'Cell input', fold: 'Fold or unfold what is below this heading', home: 'List of files', skip: 'Skip to the notebook' }
};

const text = key => TEXTS[PageConfig.getOption('language') === 'en' ? 'en' : 'ja'][key];

function set(node, name, value) {
  if (node && node.getAttribute(name) !== value) {
    node.setAttribute(name, value);
  }
}

/** The notebook's list of cells has the role of a feed, whose children must be articles. */
function name(panel) {
  const { node } = panel.content;
  node.querySelectorAll('[role="feed"] > *').forEach(cell => set(cell, 'role', 'article'));
  node.querySelectorAll('.jp-collapseHeadingButton').forEach(one => set(one, 'aria-label', text('fold')));
  const first = node.querySelector('.jp-Cell');
  if (first && !document.getElementById('first-cell')) {
    first.id = 'first-cell';
  }
}

/**
 * Whether a toggle is pressed says the button inside Jupyter's element: the element itself has no role, and a state
 * without a role is not read out. The element takes the state from its attribute, and forgets it a frame after that.
 */
function tellPressed() {
  for (const host of document.querySelectorAll('jp-button[aria-pressed]')) {
    const pressed = host.getAttribute('aria-pressed');
    host.removeAttribute('aria-pressed');
    requestAnimationFrame(() =>
      requestAnimationFrame(() => set(host.shadowRoot?.querySelector('button'), 'aria-pressed', pressed))
    );
  }
}

/** Calls once a frame, however much changes in it. */
function onChange(node, options, action) {
  let due = false;
  const observer = new MutationObserver(() => {
    if (!due) {
      due = true;
      requestAnimationFrame(() => {
        due = false;
        action();
      });
    }
  });
  observer.observe(node, { childList: true, subtree: true, ...options });
  return observer;
}

/** A page that opens with the focus nowhere would leave the first key without an effect. */
function beginIn(panel) {
  if (!panel.isDisposed && document.activeElement === document.body) {
    panel.activate();
  }
}

/** On some pages these two come when all else is there. */
function nameFrame() {
  set(document.querySelector('#jp-NotebookLogo'), 'aria-label', text('home'));
  const skip = document.querySelector('.skip-link[tabindex]');
  if (skip) {
    skip.removeAttribute('tabindex');
    skip.textContent = text('skip');
    document.body.prepend(skip.closest('.lm-Widget') ?? skip);
  }
}

export const accessPlugin = {
  id: 'ishizue:access',
  autoStart: true,
  // The list of files has neither notebooks nor editors, and needs its names as much.
  optional: [INotebookTracker, IEditorExtensionRegistry],
  activate: (app, tracker, extensions) => {
    extensions?.addExtension({
      name: 'ishizue:name',
      factory: () =>
        EditorExtensionRegistry.createImmutableExtension(EditorView.contentAttributes.of({ 'aria-label': text('input') }))
    });
    void app.restored.then(nameFrame);
    onChange(document.body, { attributeFilter: ['aria-pressed'] }, () => {
      nameFrame();
      tellPressed();
    });
    tracker?.widgetAdded.connect((_, panel) => {
      const observer = onChange(panel.content.node, {}, () => name(panel));
      void Promise.all([app.restored, panel.revealed]).then(() => beginIn(panel));
      panel.disposed.connect(() => observer.disconnect());
    });
  }
};
