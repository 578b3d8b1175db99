// Where a widget is shown. Until the kernel has it, and in a notebook whose kernel has not run the cell, the result that
// was saved beside it stands there instead of a complaint.
import { Panel } from '@lumino/widgets';

export class WidgetPlace extends Panel {
  constructor(options, notebookWidgets) {
    super();
    this.options = options;
    this.notebookWidgets = notebookWidgets;
    // Else the notebook takes the arrow keys with which a slider is moved. Lumino looks at what has the focus itself.
    this.node.addEventListener('focusin', ({ target }) => (target.dataset.lmSuppressShortcuts = 'true'));
    // Saving stays what it is.
    this.node.addEventListener('keydown', event => {
      if ((event.ctrlKey || event.metaKey) && event.key === 's') {
        event.preventDefault();
        void this.notebookWidgets.panel.context.save();
      }
    });
  }

  async renderModel(model) {
    const id = model.data[this.options.mimeType].model_id;
    if (id === '') {
      this.hide(); // The widget was closed.
      return;
    }
    const manager = await this.notebookWidgets.start();
    if (manager.has_model(id)) {
      await this.showWidget(manager, id);
      return;
    }
    await this.showSaved(model);
    const later = () => {
      if (!this.isDisposed && manager.has_model(id)) {
        manager.restored.disconnect(later);
        void this.showWidget(manager, id);
      }
    };
    manager.restored.connect(later);
  }

  async showWidget(manager, id) {
    const view = await manager.create_view(await manager.get_model(id));
    this.replace(view.luminoWidget);
    view.luminoWidget.disposed.connect(() => this.hide());
  }

  async showSaved(model) {
    const { rendermime } = this.notebookWidgets.panel.content;
    const { [this.options.mimeType]: widget, ...data } = model.data;
    const mimeType = rendermime.preferredMimeType(data, model.trusted ? 'any' : 'ensure');
    if (mimeType) {
      const saved = rendermime.createRenderer(mimeType);
      await saved.renderModel(model);
      this.replace(saved);
    }
  }

  replace(content) {
    if (!this.isDisposed) {
      [...this.children()].forEach(old => old.dispose());
      this.addWidget(content);
    }
  }
}
