// One learner's submission for one exercise, marked by hand: the answer, what the program gave, the rubric, points and comment.
import { getJson, send } from '../course/api.js';
import { button, element, replace } from '../course/dom.js';

const address = (exercise, learner, language) =>
  `/ishizue/api/instructor/exercises/${encodeURIComponent(exercise)}/learners/${encodeURIComponent(learner)}?language=${language}`;

function field(label, input) {
  return element('label', {}, [label, ' ', input]);
}

/** A rubric's lines with points and comment each, and their sum as it grows. */
function criteriaTable(task, say) {
  const rows = task.criteria.map(criterion => ({
    id: criterion.id,
    points: element('input', {
      type: 'number', min: 0, max: criterion.maxPoints, step: 'any', value: criterion.given ?? '',
      name: `points-${task.id}/${criterion.id}`, ariaLabel: say('criterionPointsOf', criterion.title, criterion.maxPoints)
    }),
    comment: element('input', {
      type: 'text', value: criterion.comment ?? '', name: `comment-${task.id}/${criterion.id}`,
      ariaLabel: say('criterionCommentOf', criterion.title)
    })
  }));
  const sum = element('p', { role: 'status' });
  function add() {
    const open = rows.filter(row => row.points.value === '').length;
    const points = rows.reduce((all, row) => all + Number(row.points.value), 0);
    sum.textContent = open === 0 ? say('criteriaSum', points, task.maxPoints) : say('criteriaOpen', points, task.maxPoints, open);
  }
  rows.forEach(row => row.points.addEventListener('input', add));
  add();
  const table = element('table', { className: 'tasks criteria' }, [
    element('thead', {}, [
      element('tr', {}, ['criterion', 'points', 'comment'].map(key => element('th', { scope: 'col' }, [say(`criteria-${key}`)])))
    ]),
    element('tbody', {}, task.criteria.map((criterion, place) => element('tr', {}, [
      element('th', { scope: 'row' }, [
        criterion.title,
        ...(criterion.note ? [element('span', { className: 'quiet note' }, [criterion.note])] : [])
      ]),
      element('td', {}, [rows[place].points, ` / ${criterion.maxPoints}`]),
      element('td', {}, [rows[place].comment])
    ])))
  ]);
  const given = () => rows.map(row => ({
    id: row.id, points: row.points.value === '' ? null : Number(row.points.value), comment: row.comment.value
  }));
  return { table, sum, given };
}

function taskForm(task, say, give) {
  const rubric = task.criteria ? criteriaTable(task, say) : null;
  const points = element('input', {
    type: 'number', min: 0, max: task.maxPoints, step: 'any', value: task.given ?? '', name: `points-${task.id}`
  });
  const comment = element('textarea', { rows: 2, value: task.comment ?? '', name: `comment-${task.id}` });
  const problem = element('p', { className: 'problem', role: 'alert' });
  const form = element('form', { className: 'marking' }, [
    element('h4', {}, [task.title, element('span', { className: 'minutes' }, [say(task.byHand ? 'byHand' : 'byProgram', task.maxPoints)])]),
    ...(task.answer ? [element('pre', { className: 'answer', tabIndex: 0 }, [task.answer])] : [element('p', { className: 'quiet' }, [say('noAnswer')])]),
    ...(task.verdict ? [element('p', {}, [say('programSays', task.verdict, task.points, task.maxPoints)])] : []),
    ...(task.words ?? []).map(words => element('p', { className: 'quiet' }, [words])),
    ...(task.marker ? [element('p', { className: 'quiet' }, [say('markedBy', task.marker)])] : []),
    // Points for the whole, from the command line or a list, hold until criteria take their place.
    ...(rubric && task.given != null && task.criteria.every(one => one.given == null)
      ? [element('p', {}, [say('givenWhole', task.given, task.maxPoints)])]
      : []),
    ...(rubric ? [rubric.table, rubric.sum] : [field(say('pointsOf', task.maxPoints), points)]),
    field(say(rubric ? 'taskComment' : 'comment'), comment),
    element('button', { type: 'submit' }, [say('give')]),
    problem
  ]);
  form.addEventListener('submit', event => {
    event.preventDefault();
    problem.textContent = '';
    const given = rubric ? { criteria: rubric.given() } : { points: points.value === '' ? null : Number(points.value) };
    give({ task: task.id, comment: comment.value, ...given }).catch(error => {
      problem.textContent = error.message;
    });
  });
  return form;
}

/** Opens the sheet; it is closed by its button or Escape, and the focus goes back to where it was opened from. */
export async function openSheet({ exercise, learner, language, say, changed }) {
  const dialog = element('dialog', { className: 'sheet' });
  let marked = false;

  function show(sheet) {
    dialog.setAttribute('aria-label', say('sheetOf', sheet.learner, sheet.title));
    replace(dialog, [
      element('header', {}, [
        element('h3', {}, [say('sheetOf', sheet.learner, sheet.title)]),
        button(say('close'), () => dialog.close())
      ]),
      element('p', { role: 'status' }, [
        sheet.mark ? say('markNow', sheet.mark.points, sheet.mark.maxPoints, sheet.mark.status) : say('noMark')
      ]),
      ...(sheet.rubric
        ? [element('details', {}, [element('summary', {}, [say('rubric')]), element('pre', { tabIndex: 0 }, [sheet.rubric])])]
        : []),
      ...sheet.tasks.map(task =>
        taskForm(task, say, async given => {
          show(await send('POST', address(exercise, learner, language), given));
          marked = true;
          const id = CSS.escape(task.id);
          dialog.querySelector(`[name="points-${id}"], [name^="points-${id}/"]`).focus();
        })
      )
    ]);
  }

  show(await getJson(address(exercise, learner, language)));
  dialog.addEventListener('close', () => {
    dialog.remove();
    if (marked) {
      changed();
    }
  });
  document.body.append(dialog);
  dialog.showModal();
}
