// Widgets of the kernel's, such as sliders. What draws them is fetched when the kernel opens the first one, or when a
// notebook that is opened shows one: most pages never do.
import { INotebookTracker } from '@jupyterlab/notebook';
import { WidgetPlace } from './place.js';

const MIME_TYPE = 'application/vnd.jupyter.widget-view+json';
const COMM_TARGET = 'jupyter.widget';
/** Before HTML and pictures: a saved notebook has the same result as those, for readers without widgets. */
const RANK = -10;

/** The widgets of one notebook. */
class NotebookWidgets {
  constructor(panel) {
    this.panel = panel;
    const { sessionContext } = panel;
    sessionContext.kernelChanged.connect((_, { newValue }) => this.expectFirst(newValue));
    this.expectFirst(sessionContext.session?.kernel);
    panel.content.rendermime.addFactory(
      { safe: false, mimeTypes: [MIME_TYPE], createRenderer: options => new WidgetPlace(options, this) },
      RANK
    );
  }

  /** The kernel's later messages wait until this one is dealt with, so that none comes before there is a manager. */
  expectFirst(kernel) {
    if (!this.loading) {
      kernel?.registerCommTarget(COMM_TARGET, async (comm, message) => (await this.start()).open(comm, message));
    }
  }

  /** The manager of this notebook's widgets; it registers itself with the kernel in our place. */
  start() {
    this.loading ??= import('./manager.js').then(({ NotebookWidgetManager }) => new NotebookWidgetManager(this.panel));
    return this.loading;
  }
}

export const widgetsPlugin = {
  id: 'ishizue:widgets',
  autoStart: true,
  requires: [INotebookTracker],
  activate: (app, tracker) => {
    tracker.widgetAdded.connect((_, panel) => new NotebookWidgets(panel));
  }
};
