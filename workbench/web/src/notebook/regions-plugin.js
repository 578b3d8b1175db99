// F6 goes round the parts of a notebook's page, Shift+F6 the other way. In a cell Tab belongs to its editor; without this
// the way to the buttons above leads out of the editor by Escape and through all that stands between.
import { ICommandPalette } from '@jupyterlab/apputils';
import { PageConfig } from '@jupyterlab/coreutils';
import { INotebookTracker } from '@jupyterlab/notebook';

const COMMAND = 'ishizue:next-region';
const TEXTS = {
  ja: { next: '画面の次の部分へ進む', category: '操作' },
  en: { next: 'Go to the next part of the page', category: 'Navigation' }
};
const REACHABLE = 'button:not(:disabled), a[href]';

/** The parts that are shown now, the notebook first. */
function regions(panel) {
  const others = ['.ishizue-exercise', '#ishizue-bar']
    .map(selector => document.querySelector(selector))
    .filter(node => node?.querySelector(REACHABLE))
    .map(node => ({ node, enter: () => node.querySelector(REACHABLE).focus() }));
  const { content } = panel;
  const enter = () => {
    content.mode = 'command';
    content.activate();
  };
  return [{ node: content.node, enter }, ...others];
}

export const regionsPlugin = {
  id: 'ishizue:regions',
  autoStart: true,
  requires: [INotebookTracker],
  optional: [ICommandPalette],
  activate: (app, tracker, palette) => {
    const texts = TEXTS[PageConfig.getOption('language') === 'en' ? 'en' : 'ja'];
    app.commands.addCommand(COMMAND, {
      label: texts.next,
      isEnabled: () => tracker.currentWidget !== null,
      execute: ({ back = false }) => {
        const all = regions(tracker.currentWidget);
        const now = all.findIndex(({ node }) => node.contains(document.activeElement));
        const next = now < 0 ? 0 : (now + (back ? all.length - 1 : 1)) % all.length;
        all[next].enter();
      }
    });
    app.commands.addKeyBinding({ command: COMMAND, keys: ['F6'], selector: 'body' });
    app.commands.addKeyBinding({ command: COMMAND, args: { back: true }, keys: ['Shift F6'], selector: 'body' });
    palette?.addItem({ command: COMMAND, category: texts.category });
  }
};
