// Runs what has to be run before answers can be looked at, and the checks.
import { NotebookActions } from '@jupyterlab/notebook';
import { isCheck, isCode, source } from './cells.js';

/**
 * Which cells have run as they stand, in the kernel that runs now. A check looks at values, not at cells: where a
 * cell was changed and not run again, it would judge an answer that nobody sees any more.
 */
export class Runs {
  constructor(panel) {
    this.panel = panel;
    this.asRun = new Map();
    NotebookActions.executed.connect(this.executed, this);
    panel.sessionContext.statusChanged.connect(this.status, this);
    panel.disposed.connect(() => NotebookActions.executed.disconnect(this.executed, this));
  }

  executed(_, { notebook, cell, success }) {
    if (notebook !== this.panel.content || !isCode(cell)) {
      return;
    }
    if (success) {
      this.asRun.set(cell.model.id, source(cell));
    } else {
      this.asRun.delete(cell.model.id);
    }
  }

  status(_, status) {
    if (['starting', 'restarting', 'autorestarting', 'terminating', 'dead'].includes(status)) {
      this.asRun.clear();
    }
  }

  /** The cells to run: from the first that has not run as it stands, and every check. */
  due() {
    const cells = this.panel.content.widgets.filter(cell => isCode(cell) && source(cell).trim() !== '');
    const first = cells.findIndex(cell => !isCheck(cell) && this.asRun.get(cell.model.id) !== source(cell));
    return cells.filter((cell, index) => isCheck(cell) || (first >= 0 && index >= first));
  }

  /** One after the other: an answer that is missing stops the cells of its own task only. */
  async runDue() {
    const { content, sessionContext } = this.panel;
    for (const cell of this.due()) {
      if (sessionContext.hasNoKernel || content.isDisposed) {
        return;
      }
      await NotebookActions.runCells(content, [cell], sessionContext);
    }
  }
}
