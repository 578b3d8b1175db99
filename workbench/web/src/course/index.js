// The course's home page: lessons, the learner's own files, data sets. Everything is text that is set, never HTML.
import './style.css';
import { fileAddress, getJson, send } from './api.js';
import { button, element, link, replace } from './dom.js';
import { at, config } from './place.js';
import { TEXTS } from './texts.js';
import { choose, onDrop, upload } from './upload.js';

let language = config.language === 'en' ? 'en' : 'ja';

const text = (key, ...values) =>
  TEXTS[language][key].replace(/\{(\d)\}/g, (whole, index) => String(values[Number(index)] ?? whole));

const status = element('p', { className: 'status', role: 'status' });

function report(problem) {
  status.textContent = problem instanceof Error ? problem.message : String(problem);
  status.classList.add('problem');
}

/** Runs what a button does; what goes wrong is said on the page. */
const attempt = action => () => Promise.resolve().then(action).catch(report);

async function openLesson(lesson, how) {
  const { path } = await send('POST', `/ishizue/api/lessons/${encodeURIComponent(lesson.name)}/${how}?language=${language}`);
  window.location.assign(fileAddress({ type: 'notebook', path }));
}

async function newNotebook() {
  const model = await send('POST', '/api/contents/', { type: 'notebook', ext: '.ipynb' });
  window.location.assign(fileAddress(model));
}

function progress({ run, cells }) {
  const words = text('progress', run, cells);
  return element('p', { className: 'progress' }, [element('progress', { max: cells, value: run, ariaLabel: words }), ` ${words}`]);
}

function lessonCard(lesson) {
  const actions = element('p', { className: 'actions' }, [
    button(text(lesson.opened ? 'continue' : 'open'), attempt(() => openLesson(lesson, 'open')), 'primary')
  ]);
  actions.firstChild.setAttribute('aria-label', `${actions.textContent}: ${lesson.number}. ${lesson.title}`);
  if (lesson.update) {
    actions.append(
      element('span', {}, [text('update')]),
      button(text('openUpdate'), attempt(() => openLesson(lesson, 'update')))
    );
  }
  return element('li', { className: 'card' }, [
    element('h3', {}, [`${lesson.number}. ${lesson.title}`, element('span', { className: 'minutes' }, [text('minutes', lesson.minutes)])]),
    element('p', { className: 'question' }, [lesson.question]),
    ...(lesson.progress.cells > 0 ? [progress(lesson.progress)] : []),
    element('ul', {}, lesson.objectives.map(one => element('li', {}, [one]))),
    actions
  ]);
}

async function openExercise(exercise, how) {
  const { path } = await send('POST', `/ishizue/api/exercises/${encodeURIComponent(exercise.name)}/${how}?language=${language}`);
  window.location.assign(fileAddress({ type: 'notebook', path }));
}

const when = iso => new Date(iso).toLocaleString(language === 'ja' ? 'ja-JP' : 'en', { dateStyle: 'medium', timeStyle: 'short' });

/** How far the learner is, in words; the receipt once there is one. */
function exerciseState({ name, state, tasks, receipt, feedback }) {
  const right = tasks.filter(one => one.passed).length;
  const words = [element('span', { className: `state state-${state}` }, [text(`state-${state}`)])];
  if (state === 'checked' || (state === 'submitted' && right > 0)) {
    words.push(text('right', right, tasks.length));
  }
  if (receipt) {
    words.push(text('receipt', receipt.receipt, when(receipt.time)));
    if (receipt.changed) {
      words.push(element('em', {}, [text('changed')]));
    }
  }
  if (feedback) {
    const page = link(text('feedback'), at(`/ishizue/api/exercises/${encodeURIComponent(name)}/feedback?language=${language}`));
    page.target = '_blank';
    words.push(page);
  }
  return element('p', { className: 'progress' }, words.flatMap((one, index) => (index > 0 ? [' · ', one] : [one])));
}

function exerciseCard(exercise) {
  if (exercise.problem) {
    return element('li', { className: 'card' }, [
      element('h3', {}, [exercise.name]),
      element('p', { className: 'status problem' }, [exercise.problem])
    ]);
  }
  const open = button(
    text(exercise.state === 'new' ? 'begin' : 'continue'), attempt(() => openExercise(exercise, 'open')), 'primary'
  );
  const heading = `${exercise.number}. ${exercise.title}`;
  open.setAttribute('aria-label', `${open.textContent}: ${heading}`);
  const actions = element('p', { className: 'actions' }, [open]);
  if (exercise.update) {
    actions.append(
      element('span', {}, [text('update')]),
      button(text('openUpdate'), attempt(() => openExercise(exercise, 'update')))
    );
  }
  const facts = `${text('points', exercise.points)} · ${text('minutes', exercise.minutes)}`;
  return element('li', { className: 'card' }, [
    element('h3', {}, [heading, element('span', { className: 'minutes' }, [facts])]),
    exerciseState(exercise),
    actions
  ]);
}

async function preview(name, place) {
  const table = await getJson(`/ishizue/api/datasets/${encodeURIComponent(name)}?language=${language}`);
  replace(place, [
    element('div', { className: 'scroll', tabIndex: 0 }, [
      element('table', {}, [
        element('thead', {}, [element('tr', {}, table.columns.map(one => element('th', { scope: 'col' }, [one])))]),
        element('tbody', {}, table.rows.map(row => element('tr', {}, row.map(one => element('td', {}, [one])))))
      ])
    ]),
    element('p', {}, [text('inACell'), element('code', {}, [table.load])])
  ]);
}

function dataSet(data) {
  const place = element('div', {});
  const details = element('details', {}, [element('summary', {}, [data.title]), element('p', {}, [data.description]), place]);
  details.addEventListener('toggle', () => {
    if (details.open && !place.hasChildNodes()) {
      attempt(() => preview(data.name, place))();
    }
  });
  return details;
}

function file(model) {
  const changed = new Date(model.last_modified).toLocaleString(language === 'ja' ? 'ja-JP' : 'en');
  return element('li', {}, [link(model.path, fileAddress(model)), element('span', { className: 'minutes' }, [changed])]);
}

/** The newest files of the workspace and of the folder that lessons are copied to. */
async function ownFiles() {
  const root = (await getJson('/api/contents/?content=1')).content;
  const lessons = root.some(one => one.type === 'directory' && one.name === 'lessons')
    ? (await getJson('/api/contents/lessons?content=1')).content
    : [];
  return [...root, ...lessons]
    .filter(one => one.type !== 'directory')
    .sort((a, b) => b.last_modified.localeCompare(a.last_modified))
    .slice(0, 12);
}

/** A notebook in the workspace's folder whose first cell reads the file. */
async function readInNotebook(code) {
  const { path } = await send('POST', '/api/contents/', { type: 'notebook', ext: '.ipynb' });
  const address = `/api/contents/${encodeURIComponent(path)}`;
  const { content } = await getJson(`${address}?content=1`);
  content.cells = [
    { cell_type: 'code', execution_count: null, id: 'read-file', metadata: {}, outputs: [], source: code }
  ];
  await send('PUT', address, { type: 'notebook', format: 'json', content });
  window.location.assign(fileAddress({ type: 'notebook', path }));
}

async function take(files) {
  for (const one of files) {
    const saved = await upload(one, '', language);
    const words = [text('saved', saved.name), ...(saved.format ? [text('known', saved.format)] : []), ...(saved.problem ? [saved.problem] : [])];
    await show();
    replace(status, [
      `${words.join(' ')} `,
      button(text('readInNotebook'), attempt(() => readInNotebook(saved.code))),
      element('code', { className: 'reading' }, [saved.code])
    ]);
    status.classList.remove('problem');
    status.scrollIntoView({ block: 'nearest' });
  }
}

function glossary() {
  const search = element('input', { type: 'search', ariaLabel: text('findWord') });
  search.placeholder = text('findWord');
  const list = element('dl', { className: 'glossary' });
  const details = element('details', {}, [element('summary', {}, [text('glossaryOpen')]), search, list]);
  let words = [];
  const fill = () => {
    const wanted = search.value.trim().toLowerCase();
    const found = words.filter(one => [one.word, one.reading, one.other, one.meaning].some(each => each.toLowerCase().includes(wanted)));
    replace(list, found.flatMap(one => [
      element('dt', {}, [one.word, element('span', { className: 'minutes' }, [[one.reading, one.other].filter(each => each && each !== one.word).join(' · ')])]),
      element('dd', {}, [one.meaning.replaceAll('`', '')])
    ]));
  };
  search.addEventListener('input', fill);
  details.addEventListener('toggle', attempt(async () => {
    if (details.open && words.length === 0) {
      words = await getJson(`/ishizue/api/glossary?language=${language}`);
      fill();
    }
  }));
  return details;
}

async function switchLanguage() {
  language = language === 'ja' ? 'en' : 'ja';
  await send('PUT', '/ishizue/api/language', { language });
  await show();
}

function header() {
  return element('header', {}, [
    element('h1', {}, [text('title')]),
    element('nav', {}, [
      ...(config.teaching ? [link(text('instructor'), at('/instructor'))] : []),
      link(text('files'), at('/tree')), button(text('otherLanguage'), attempt(switchLanguage))])
  ]);
}

function section(title, children) {
  return element('section', {}, [element('h2', {}, [title]), ...children]);
}

async function show() {
  const [course, exercises, files] = await Promise.all([
    getJson(`/ishizue/api/course?language=${language}`),
    getJson(`/ishizue/api/exercises?language=${language}`),
    ownFiles()
  ]);
  document.documentElement.lang = language;
  document.title = text('title');
  replace(document.body, [
    header(),
    element('main', {}, [
      status,
      section(text('lessons'), [element('ol', { className: 'lessons' }, course.lessons.map(lessonCard))]),
      section(text('exercises'), [
        exercises.length > 0
          ? element('ol', { className: 'lessons' }, exercises.map(exerciseCard))
          : element('p', {}, [text('noExercises')])
      ]),
      section(text('own'), [
        element('p', {}, [text('where', course.workspace)]),
        files.length > 0 ? element('ul', {}, files.map(file)) : element('p', {}, [text('noFiles')]),
        element('p', { className: 'actions' }, [
          button(text('newNotebook'), attempt(newNotebook)),
          button(text('bringIn'), () => choose(chosen => attempt(() => take(chosen))())),
          element('span', { className: 'minutes' }, [text('orDrop')])
        ])
      ]),
      section(text('data'), course.datasets.map(dataSet)),
      section(text('glossary'), [glossary()])
    ])
  ]);
}

onDrop(document.documentElement, files => attempt(() => take(files))());
show().catch(problem => {
  replace(document.body, [status]);
  report(problem);
});
