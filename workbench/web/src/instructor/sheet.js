// One learner's submission for one exercise, marked by hand: the answer, what the program gave, the rubric, points and comment.
import { getJson, send } from '../course/api.js';
import { button, element, replace } from '../course/dom.js';

const address = (exercise, learner, language) =>
  `/ishizue/api/instructor/exercises/${encodeURIComponent(exercise)}/learners/${encodeURIComponent(learner)}?language=${language}`;

function field(label, input) {
  return element('label', {}, [label, ' ', input]);
}

function taskForm(task, say, give) {
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
    field(say('pointsOf', task.maxPoints), points),
    field(say('comment'), comment),
    element('button', { type: 'submit' }, [say('give')]),
    problem
  ]);
  form.addEventListener('submit', event => {
    event.preventDefault();
    problem.textContent = '';
    give({ task: task.id, points: points.value === '' ? null : Number(points.value), comment: comment.value }).catch(error => {
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
          dialog.querySelector(`[name="points-${CSS.escape(task.id)}"]`).focus();
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
