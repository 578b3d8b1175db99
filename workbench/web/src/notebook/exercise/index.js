// Puts the bar above every notebook that is an exercise of the course, and shows which of its cells are locked.
import { isLocked } from './cells.js';
import { ExerciseBar } from './bar.js';
import { text } from './texts.js';
import './style.css';

function markLocked(notebook) {
  for (const cell of notebook.widgets) {
    const locked = isLocked(cell);
    cell.toggleClass('ishizue-locked', locked);
    if (locked) {
      cell.node.title = text('locked');
    }
  }
}

async function begin(panel, context) {
  await Promise.all([context.ready, panel.revealed]);
  const name = context.model.getMetadata('ishizue')?.exercise;
  if (!name) {
    return;
  }
  const bar = new ExerciseBar(panel, context, name);
  await bar.begin();
  panel.contentHeader.addWidget(bar);
  markLocked(panel.content);
  panel.content.modelContentChanged?.connect(() => markLocked(panel.content));
}

export const exercisePlugin = {
  id: 'ishizue:exercise',
  autoStart: true,
  activate: app => {
    app.docRegistry.addWidgetExtension('Notebook', {
      createNew: (panel, context) => {
        begin(panel, context).catch(problem => console.error(problem));
      }
    });
  }
};
