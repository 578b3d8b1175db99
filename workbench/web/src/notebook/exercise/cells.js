// What an exercise's cells say of themselves in their metadata.

const REPORT = 'application/vnd.ishizue.check+json';

const metadata = (cell, key) => cell.model.getMetadata(key) ?? {};

export const task = cell => metadata(cell, 'ishizue').task ?? '';

export const isCode = cell => cell.model.type === 'code';

export const isLocked = cell => metadata(cell, 'nbgrader').locked === true;

/** The cell that checks a task. */
export const isCheck = cell => isCode(cell) && metadata(cell, 'nbgrader').grade === true && task(cell) !== '';

export const source = cell => cell.model.sharedModel.getSource();

/** What the check in a cell has found, or nothing if it has not run or not ended well. */
export function report(cell) {
  for (const output of cell.outputArea.model.toJSON()) {
    const found = output.data?.[REPORT];
    if (found) {
      return (typeof found === 'string' ? JSON.parse(found) : found).tasks?.[0];
    }
  }
  return undefined;
}

/** The task that a learner is at: the active cell's, else the next one below it, else none. */
export function currentTask(notebook) {
  const from = Math.max(0, notebook.activeCellIndex);
  for (const cell of notebook.widgets.slice(from)) {
    if (task(cell)) {
      return task(cell);
    }
  }
  return '';
}
