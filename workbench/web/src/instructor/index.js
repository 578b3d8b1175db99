// The instructor's page: who handed in what, what it was worth, and what a class got wrong most.
import '../course/style.css';
import './style.css';
import { getJson, send } from '../course/api.js';
import { button, element, link, replace } from '../course/dom.js';
import { at, config } from '../course/place.js';
import { gradingBar } from './grading.js';
import { marksPanel } from './marks.js';
import { openSheet } from './sheet.js';
import { TEXTS } from './texts.js';

let language = config.language === 'en' ? 'en' : 'ja';

const text = (key, ...values) =>
  TEXTS[language][key].replace(/\{(\d)\}/g, (whole, index) => String(values[Number(index)] ?? whole));

const status = element('p', { className: 'status', role: 'status' });

/** What of the page is on the screen, and in which language. */
let shown;

function report(problem) {
  status.textContent = problem instanceof Error ? problem.message : String(problem);
  status.classList.add('problem');
}

function attempt(action) {
  return () => {
    status.textContent = '';
    status.classList.remove('problem');
    return Promise.resolve().then(action).catch(report);
  };
}

async function collect() {
  const items = await send('POST', `/ishizue/api/instructor/collect?language=${language}`);
  const rejected = items.filter(one => one.status === 'rejected');
  await show();
  status.classList.remove('problem');
  replace(status, [
    text('collected', items.length - rejected.length, rejected.length),
    ...rejected.map(one => element('span', { className: 'rejected' }, [text('rejected', one.learner || '?', one.source, one.why)]))
  ]);
}

/** What one learner handed in for one exercise, and the mark that it has; a button opens it for marking by hand. */
function cell(learner, exercise, one, mark) {
  if (!one && !mark) {
    return element('td', { className: 'quiet' }, [text('notHandedIn')]);
  }
  const children = [];
  if (one) {
    children.push(one.graded ? text('points', one.points, one.maxPoints) : text('notGraded'));
    if (one.graded && one.level !== 'isolated') {
      children.push(element('em', {}, [text('notIsolated')]));
    }
  }
  if (mark) {
    children.push(element('strong', {}, [
      mark.counts ? text('mark', mark.points, mark.maxPoints) : mark.status,
      mark.counts && !mark.final ? ` (${mark.status})` : ''
    ]));
  }
  const open = button(text('open'), attempt(() => openSheet({ exercise: exercise.name, learner: learner.id, language, say: text, changed: show })));
  open.setAttribute('aria-label', text('openOf', learner.id, exercise.number, exercise.title));
  children.push(open);
  const when = one
    ? new Date(one.time).toLocaleString(language === 'ja' ? 'ja-JP' : 'en', { dateStyle: 'short', timeStyle: 'short' })
    : '';
  return element('td', { title: when }, children.flatMap((each, index) => (index > 0 ? [element('br'), each] : [each])));
}

function submissions({ exercises, learners, marks }) {
  if (learners.length === 0) {
    return element('p', {}, [text('nobody')]);
  }
  const heads = exercises.map(one =>
    element('th', { scope: 'col' }, [link(text('resultsOf', one.number, one.title), `#${one.name}`)])
  );
  const rows = learners.map(one =>
    element('tr', {}, [
      element('th', { scope: 'row' }, [one.name ? `${one.id} ${one.name}` : one.id]),
      ...exercises.map(exercise =>
        cell(
          one,
          exercise,
          one.handedIn.find(each => each.exercise === exercise.name),
          marks.find(each => each.exercise === exercise.name && each.learner === one.id)
        )
      )
    ])
  );
  return element('div', { className: 'scroll', tabIndex: 0, role: 'region', ariaLabel: text('submissions') }, [
    element('table', { className: 'marks' }, [
      element('caption', {}, [text('caption')]),
      element('thead', {}, [element('tr', {}, [element('th', { scope: 'col' }, [text('learner')]), ...heads])]),
      element('tbody', {}, rows)
    ])
  ]);
}

function wrongAnswers(task) {
  if (task.wrong.length === 0) {
    return text('none');
  }
  const separator = language === 'ja' ? '、' : ', ';
  return element('ol', {}, task.wrong.map(one =>
    element('li', {}, [text('wrongOne', one.words || one.key, one.count, one.learners.join(separator))])
  ));
}

function results(exercise) {
  return element('section', { id: exercise.name }, [
    element('h3', {}, [
      text('resultsOf', exercise.number, exercise.title),
      element('span', { className: 'minutes' }, [text('counts', exercise.handedIn, exercise.graded)])
    ]),
    exercise.tasks.length === 0
      ? element('p', {}, [text('noResults')])
      : element('table', { className: 'tasks' }, [
          element('thead', {}, [
            element('tr', {}, ['task', 'right', 'wrong'].map(key => element('th', { scope: 'col' }, [text(key)])))
          ]),
          element('tbody', {}, exercise.tasks.map(task =>
            element('tr', {}, [
              element('th', { scope: 'row' }, [exercise.titles[task.task] ?? task.task]),
              element('td', {}, [text('people', task.passed, task.answered)]),
              element('td', {}, [wrongAnswers(task)])
            ])
          ))
        ])
  ]);
}

async function switchLanguage() {
  language = language === 'ja' ? 'en' : 'ja';
  await send('PUT', '/ishizue/api/language', { language });
  await show();
}

async function show() {
  const [overview, marks] = await Promise.all([
    getJson(`/ishizue/api/instructor?language=${language}`),
    getJson(`/ishizue/api/instructor/marks?language=${language}`)
  ]);
  const handedIn = overview.exercises.filter(exercise =>
    overview.learners.some(learner => learner.handedIn.some(one => one.exercise === exercise.name))
  );
  const details = await Promise.all(
    handedIn.map(one => getJson(`/ishizue/api/instructor/exercises/${encodeURIComponent(one.name)}?language=${language}`))
  );
  document.documentElement.lang = language;
  document.title = text('title');
  const table = submissions({ ...overview, marks, exercises: handedIn.length > 0 ? handedIn : overview.exercises });
  const found = details.length > 0 ? details.map(results) : [element('p', {}, [text('noResults')])];
  if (shown?.language === language) {
    // Only what may have changed: what an action has just said stays where it is read.
    replace(shown.table, [table]);
    replace(shown.found, found);
    return;
  }
  const grading = gradingBar({ say: text, language, report, ended: attempt(show) });
  shown = { language, table: element('div', {}, [table]), found: element('div', {}, found) };
  replace(document.body, [
    element('header', {}, [
      element('h1', {}, [text('title')]),
      element('nav', {}, [link(text('home'), at('/')), button(text('otherLanguage'), attempt(switchLanguage))])
    ]),
    element('main', { className: 'wide' }, [
      status,
      element('p', {}, [text('course', overview.course)]),
      element('p', { className: 'actions' }, [
        button(text('collect'), attempt(collect), 'primary'),
        button(text('grade'), attempt(grading.begin)),
        element('span', { className: 'minutes' }, [text('collectFrom', overview.inbox)])
      ]),
      grading.node,
      element('h2', {}, [text('submissions')]),
      shown.table,
      element('h2', {}, [text('gradebook')]),
      marksPanel({ say: text, language, attempt, changed: show }),
      element('h2', {}, [text('results')]),
      shown.found
    ])
  ]);
  await grading.look();
}

show().catch(problem => {
  replace(document.body, [status]);
  report(problem);
});
