// Our part of the editor: the way back to the course, and the language.
import { INotebookShell } from '@jupyter-notebook/application';
import { ISettingRegistry } from '@jupyterlab/settingregistry';
import { PageConfig } from '@jupyterlab/coreutils';
import { Widget } from '@lumino/widgets';

const TEXTS = {
  ja: { course: 'コース', files: 'ファイル', other: 'English', otherTitle: 'Switch to English' },
  en: { course: 'Course', files: 'Files', other: '日本語', otherTitle: '日本語に切り替える' }
};

function button(label, title, onClick) {
  const node = document.createElement('button');
  node.type = 'button';
  node.className = 'ishizue-bar-button';
  node.textContent = label;
  node.title = title;
  node.addEventListener('click', onClick);
  return node;
}

function link(label, address) {
  const node = document.createElement('a');
  node.className = 'ishizue-bar-button';
  node.textContent = label;
  node.href = address;
  return node;
}

/** Saves what is open, switches the server and the editor, and shows the page again in the other language. */
async function switchLanguage(shell, settings, language) {
  const context = shell.currentWidget?.context;
  if (context?.model?.dirty) {
    await context.save();
  }
  await fetch('/ishizue/api/language', {
    method: 'PUT',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ language })
  });
  await settings.set('@jupyterlab/translation-extension:plugin', 'locale', language === 'ja' ? 'ja_JP' : 'en');
  window.location.reload();
}

export const coursePlugin = {
  id: 'ishizue:course',
  autoStart: true,
  requires: [INotebookShell, ISettingRegistry],
  activate: (app, shell, settings) => {
    const language = PageConfig.getOption('language') === 'ja' ? 'ja' : 'en';
    const texts = TEXTS[language];
    const bar = new Widget();
    bar.id = 'ishizue-bar';
    bar.node.append(
      link(texts.course, '/'),
      link(texts.files, '/tree'),
      button(texts.other, texts.otherTitle, () => switchLanguage(shell, settings, language === 'ja' ? 'en' : 'ja'))
    );
    shell.add(bar, 'top', { rank: 900 });
  }
};
