// Jupyter's debugger: its panel at the right, its button in the toolbar, breakpoints beside the lines.
import '@jupyterlab/debugger-extension/style/index.js';
import { IEditorServices } from '@jupyterlab/codeeditor';
import { ConsolePanel, IConsoleTracker } from '@jupyterlab/console';
import { WidgetTracker } from '@jupyterlab/apputils';
import { IDebugger, IDebuggerHandler, IDebuggerSidebar } from '@jupyterlab/debugger';
import debuggerPlugins from '@jupyterlab/debugger-extension';

const TAKEN = ['service', 'display-registry', 'notebooks', 'variables', 'sidebar', 'main', 'sources', 'source-viewer', 'config'];

/** The debugger asks for Jupyter's consoles, of which our page has none. */
const consoles = [
  {
    id: 'ishizue:console-factory',
    provides: ConsolePanel.IContentFactory,
    requires: [IEditorServices],
    activate: (app, { factoryService }) => new ConsolePanel.ContentFactory({ editorFactory: factoryService.newInlineEditor })
  },
  {
    id: 'ishizue:console-tracker',
    provides: IConsoleTracker,
    activate: () => new WidgetTracker({ namespace: 'console' })
  }
];

/** Starts debugging in a notebook, for the first time in this page; from then on Jupyter's own button does it. */
export async function startDebugger(app, panel, trans) {
  const taken = debuggerPlugins.filter(one => TAKEN.some(name => one.id.endsWith(`:${name}`)));
  app.registerPlugins([...consoles, ...taken]);
  await Promise.all(taken.map(({ id }) => app.activatePlugin(id)));
  const [service, sidebar, handler] = await Promise.all(
    [IDebugger, IDebuggerSidebar, IDebuggerHandler].map(token => app.resolveRequiredService(token))
  );
  service.eventMessage.connect((_, { event }) => {
    if (event === 'initialized') {
      app.shell.expandRight(sidebar.id);
    }
  });
  service.stopped.connect(() => app.shell.collapseRight());
  // What can be scrolled can be reached by keys.
  sidebar.node.querySelectorAll('.jp-DebuggerCallstack-body, .jp-DebuggerBreakpoints-body').forEach(body => (body.tabIndex = 0));
  showKernelSourcesIfAny(service.model.kernelSources, sidebar);
  await handler.updateContext(panel, panel.sessionContext);
  // Not looked for in the page: the button may not be drawn yet, or stand in the menu of a toolbar too narrow for it.
  const button = handler._iconButtons[panel.id];
  nameInPagesLanguage(button, trans);
  await button.onClick();
}

/** Python's kernel lists the files of its own modules; a kernel without such files needs no empty list of them. */
function showKernelSourcesIfAny(model, sidebar) {
  const { kernelSources } = sidebar;
  const update = () => {
    const any = Boolean(model.kernelSources?.length);
    if (any && !kernelSources.parent) {
      sidebar.addWidget(kernelSources);
    } else if (!any) {
      kernelSources.parent = null;
    }
  };
  model.changed.connect(update);
  update();
}

/** Jupyter makes this one button without a translator. */
function nameInPagesLanguage(button, trans) {
  for (const name of ['tooltip', 'pressedTooltip', 'disabledTooltip']) {
    button.props[name] = trans.__(button.props[name]);
  }
  button.update();
}
