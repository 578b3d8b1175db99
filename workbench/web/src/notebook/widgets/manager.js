// Jupyter's manager of widgets with its base, controls and output widgets, all in one file that is fetched when needed.
import '@jupyter-widgets/base/css/index.css';
import '@jupyter-widgets/controls/css/widgets-base.css';
import './style.css';
import * as base from '@jupyter-widgets/base';
import * as controls from '@jupyter-widgets/controls';
import { WidgetManager } from '@jupyter-widgets/jupyterlab-manager/lib/manager';
import { OutputModel, OutputView, OUTPUT_WIDGET_VERSION } from '@jupyter-widgets/jupyterlab-manager/lib/output';

export class NotebookWidgetManager extends WidgetManager {
  constructor(panel) {
    // The notebook keeps results, not the state of widgets: without its kernel a slider would move nothing.
    super(panel.context, panel.content.rendermime, { saveState: false });
    this.register({ name: '@jupyter-widgets/base', version: base.JUPYTER_WIDGETS_VERSION, exports: base });
    this.register({ name: '@jupyter-widgets/controls', version: controls.JUPYTER_CONTROLS_VERSION, exports: controls });
    this.register({ name: '@jupyter-widgets/output', version: OUTPUT_WIDGET_VERSION, exports: { OutputModel, OutputView } });
    panel.disposed.connect(() => this.dispose());
  }

  /** Takes the widget that was opened before there was a manager. */
  open(comm, message) {
    return this.handle_comm_open(new base.shims.services.Comm(comm), message);
  }
}
