// The debugger's button in a notebook whose kernel can debug. Jupyter's debugger itself is fetched at the first click.
import { INotebookTracker } from '@jupyterlab/notebook';
import { ITranslator } from '@jupyterlab/translation';
import { bugIcon, CommandToolbarButton } from '@jupyterlab/ui-components';

const BUTTON = 'ishizue-debugger';
const COMMAND = 'ishizue:start-debugger';

async function canDebug({ sessionContext }) {
  await sessionContext.ready;
  const info = await sessionContext.session?.kernel?.info;
  return Boolean(info?.debugger || info?.supported_features?.includes('debugger'));
}

async function offer(app, panel, trans) {
  if (!(await canDebug(panel)) || panel.isDisposed || app.commands.hasCommand(COMMAND)) {
    return;
  }
  let started = false;
  app.commands.addCommand(COMMAND, {
    caption: trans.__('Enable Debugger'),
    icon: bugIcon,
    isEnabled: () => !started,
    execute: async () => {
      started = true;
      app.commands.notifyCommandChanged(COMMAND);
      const { startDebugger } = await import('./panel.js');
      button.dispose();
      await startDebugger(app, panel, trans);
    }
  });
  const button = new CommandToolbarButton({ commands: app.commands, id: COMMAND, label: '' });
  button.addClass(BUTTON);
  if (!panel.toolbar.insertBefore('kernelName', BUTTON, button)) {
    panel.toolbar.addItem(BUTTON, button);
  }
}

export const debuggerPlugin = {
  id: 'ishizue:debugger',
  autoStart: true,
  requires: [INotebookTracker, ITranslator],
  activate: (app, tracker, translator) => {
    const trans = translator.load('jupyterlab');
    tracker.widgetAdded.connect((_, panel) => void offer(app, panel, trans));
  }
};
