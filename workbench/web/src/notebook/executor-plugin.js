// Runs cells. A cell that is run before the notebook has its kernel waits for it; Jupyter itself would not run it at all.
import { INotebookCellExecutor, runCell } from '@jupyterlab/notebook';

export const executorPlugin = {
  id: 'ishizue:cell-executor',
  autoStart: true,
  provides: INotebookCellExecutor,
  activate: () =>
    Object.freeze({
      runCell: async options => {
        if (options.cell.model.type === 'code') {
          await options.sessionContext?.ready;
        }
        return runCell(options);
      }
    })
};
