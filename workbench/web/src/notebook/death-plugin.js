// Says why a kernel that could not be started is dead. Jupyter's own page shows no more than the word.
import { INotebookTracker } from '@jupyterlab/notebook';
import { Dialog, showDialog } from '@jupyterlab/apputils';
import { PageConfig } from '@jupyterlab/coreutils';
import { Widget } from '@lumino/widgets';
import { getJson } from '../course/api.js';
import { element } from '../course/dom.js';

const TEXTS = {
  ja: {
    title: 'カーネルが終了しました',
    what: 'セルを実行するプログラム（カーネル）を起動できませんでした。ノートブックの内容は消えていません。',
    fix: '「カーネル」メニューの「カーネルを再起動」でもう一度試せます。続けて起きるときは、./ishizue doctor を実行し、下の記録と一緒に講師か管理者に見せてください。',
    ok: '閉じる'
  },
  en: {
    title: 'The kernel has ended',
    what: 'The program that runs the cells (the kernel) could not be started. Your notebook is not lost.',
    fix: '“Restart Kernel” in the menu “Kernel” tries again. If it happens again, run ./ishizue doctor and show its output and the lines below to your instructor or administrator.',
    ok: 'Close'
  }
};

const language = () => (PageConfig.getOption('language') === 'en' ? 'en' : 'ja');
const text = key => TEXTS[language()][key];

function say(reason) {
  const body = new Widget({
    node: element('div', { className: 'ishizue-death' }, [
      element('p', {}, [text('what')]),
      element('p', {}, [text('fix')]),
      element('pre', { tabIndex: 0 }, [reason])
    ])
  });
  return showDialog({ title: text('title'), body, buttons: [Dialog.okButton({ label: text('ok') })] });
}

/** The kernel as the server knows it has our server's word on why it ended. */
async function look(context) {
  const id = context.session?.kernel?.id;
  const model = id && (await getJson(`/api/kernels/${id}?language=${language()}`));
  if (model?.reason) {
    await say(model.reason);
  }
}

export const deathPlugin = {
  id: 'ishizue:death',
  autoStart: true,
  requires: [INotebookTracker],
  activate: (app, tracker) => {
    tracker.widgetAdded.connect((_, panel) => {
      panel.sessionContext.statusChanged.connect((context, status) => {
        if (status === 'dead') {
          look(context).catch(problem => console.warn('The kernel has ended; why is not known', problem));
        }
      });
    });
  }
};
