// Our part of the editor: the way back to the course, and the language.
import { INotebookShell } from '@jupyter-notebook/application';
import { ISettingRegistry } from '@jupyterlab/settingregistry';
import { PageConfig } from '@jupyterlab/coreutils';
import { Widget } from '@lumino/widgets';
import { send } from '../course/api.js';
import { at } from '../course/place.js';

const TEXTS = {
  ja: { course: 'コース', files: 'ファイル', data: 'データを取り込む', other: 'English', otherTitle: 'Switch to English' },
  en: { course: 'Course', files: 'Files', data: 'Bring in data', other: '日本語', otherTitle: '日本語に切り替える' }
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

/** Messages of a kernel that runs already come in the new language as well; a busy one is not waited for. */
function speakInKernel(kernel, language) {
  if (kernel?.name === 'java') {
    kernel.requestExecute({ code: `%lang ${language}`, silent: true, store_history: false });
  }
}

/** Saves what is open, switches the server and the editor, and shows the page again in the other language. */
async function switchLanguage(shell, settings, language) {
  const context = shell.currentWidget?.context;
  if (context?.model?.dirty) {
    await context.save();
  }
  await send('PUT', '/ishizue/api/language', { language });
  const exercise = context?.model?.getMetadata?.('ishizue')?.exercise;
  if (exercise) {
    const address = `/ishizue/api/exercises/${encodeURIComponent(exercise)}/language?language=${language}`;
    await send('POST', address, { path: context.path });
  }
  speakInKernel(shell.currentWidget?.sessionContext?.session?.kernel, language);
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
      link(texts.course, at('/')),
      link(texts.files, at('/tree')),
      ...(PageConfig.getOption('notebookPage') === 'notebooks'
        ? [button(texts.data, texts.data, () => app.commands.execute('ishizue:bring-in'))]
        : []),
      button(texts.other, texts.otherTitle, () => switchLanguage(shell, settings, language === 'ja' ? 'en' : 'ja'))
    );
    shell.add(bar, 'top', { rank: 900 });
  }
};
