// A data file dropped on a notebook lands beside it, and a cell that reads it is offered.
import { Dialog, ICommandPalette, showDialog, showErrorMessage } from '@jupyterlab/apputils';
import { PageConfig, PathExt } from '@jupyterlab/coreutils';
import { INotebookTracker, NotebookActions } from '@jupyterlab/notebook';
import { Widget } from '@lumino/widgets';
import { element } from '../../course/dom.js';
import { choose, onDrop, upload } from '../../course/upload.js';
import './style.css';

const TEXTS = {
  ja: {
    command: 'データのファイルを取り込む…',
    title: '「{0}」を保存しました',
    known: '{0}の形式です。合った読み込み方のセルを入れますか？',
    plain: '表として読み込むセルを入れますか？',
    insert: 'セルを入れる',
    close: '閉じる',
    failed: '「{0}」を取り込めませんでした'
  },
  en: {
    command: 'Bring in a data file…',
    title: '"{0}" is saved',
    known: 'It is {0}. Insert the cell that reads it?',
    plain: 'Insert a cell that reads it as a table?',
    insert: 'Insert cell',
    close: 'Close',
    failed: '"{0}" could not be brought in'
  }
};

const language = () => (PageConfig.getOption('language') === 'en' ? 'en' : 'ja');
const text = (key, value) => TEXTS[language()][key].replace('{0}', value);

async function offer(panel, saved) {
  const paragraphs = [saved.format ? text('known', saved.format) : text('plain')];
  if (saved.problem) {
    paragraphs.unshift(saved.problem);
  }
  const body = new Widget({
    node: element('div', { className: 'ishizue-ask' }, [
      ...paragraphs.map(one => element('p', {}, [one])),
      element('pre', {}, [saved.code])
    ])
  });
  const answer = await showDialog({
    title: text('title', saved.name),
    body,
    buttons: [Dialog.cancelButton({ label: text('close') }), Dialog.okButton({ label: text('insert') })]
  });
  if (answer.button.accept) {
    NotebookActions.insertBelow(panel.content);
    panel.content.activeCell.model.sharedModel.setSource(saved.code);
    panel.content.mode = 'edit';
    panel.content.activate();
  }
}

async function take(panel, files) {
  for (const file of files) {
    try {
      await offer(panel, await upload(file, PathExt.dirname(panel.context.path), language()));
    } catch (problem) {
      await showErrorMessage(text('failed', file.name), problem);
    }
  }
}

export const dataPlugin = {
  id: 'ishizue:data',
  autoStart: true,
  requires: [INotebookTracker],
  optional: [ICommandPalette],
  activate: (app, tracker, palette) => {
    tracker.widgetAdded.connect((_, panel) => onDrop(panel.node, files => take(panel, files)));
    app.commands.addCommand('ishizue:bring-in', {
      label: text('command'),
      isEnabled: () => tracker.currentWidget !== null,
      execute: () => choose(files => take(tracker.currentWidget, files))
    });
    palette?.addItem({ command: 'ishizue:bring-in', category: 'Ishizue' });
  }
};
