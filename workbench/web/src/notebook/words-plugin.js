// The notebook's own messages in the page's language: Jupyter makes its notebook panels without a translator.
import { INotebookTracker } from '@jupyterlab/notebook';
import { ITranslator } from '@jupyterlab/translation';

export const wordsPlugin = {
  id: 'ishizue:words',
  autoStart: true,
  requires: [INotebookTracker, ITranslator],
  activate: (app, tracker, translator) => {
    tracker.widgetAdded.connect((_, panel) => {
      panel._trans = translator.load('jupyterlab');
    });
  }
};
