// The course's home page: lessons, the learner's own files, data sets. Everything is text that is set, never HTML.
import './style.css';
import { fileAddress, getJson, send } from './api.js';
import { button, element, link, replace } from './dom.js';
import { TEXTS } from './texts.js';

const config = JSON.parse(document.getElementById('jupyter-config-data').textContent);
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

function lessonCard(lesson) {
  const actions = element('p', { className: 'actions' }, [
    button(text(lesson.opened ? 'continue' : 'open'), attempt(() => openLesson(lesson, 'open')), 'primary')
  ]);
  if (lesson.update) {
    actions.append(
      element('span', {}, [text('update')]),
      button(text('openUpdate'), attempt(() => openLesson(lesson, 'update')))
    );
  }
  return element('li', { className: 'card' }, [
    element('h3', {}, [`${lesson.number}. ${lesson.title}`, element('span', { className: 'minutes' }, [text('minutes', lesson.minutes)])]),
    element('p', { className: 'question' }, [lesson.question]),
    element('ul', {}, lesson.objectives.map(one => element('li', {}, [one]))),
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

async function switchLanguage() {
  language = language === 'ja' ? 'en' : 'ja';
  await send('PUT', '/ishizue/api/language', { language });
  await show();
}

function header() {
  return element('header', {}, [
    element('h1', {}, [text('title')]),
    element('nav', {}, [link(text('files'), '/tree'), button(text('otherLanguage'), attempt(switchLanguage))])
  ]);
}

function section(title, children) {
  return element('section', {}, [element('h2', {}, [title]), ...children]);
}

async function show() {
  const [course, files] = await Promise.all([getJson(`/ishizue/api/course?language=${language}`), ownFiles()]);
  document.documentElement.lang = language;
  document.title = text('title');
  replace(document.body, [
    header(),
    element('main', {}, [
      status,
      section(text('lessons'), [element('ol', { className: 'lessons' }, course.lessons.map(lessonCard))]),
      section(text('own'), [
        element('p', {}, [text('where', course.workspace)]),
        files.length > 0 ? element('ul', {}, files.map(file)) : element('p', {}, [text('noFiles')]),
        button(text('newNotebook'), attempt(newNotebook))
      ]),
      section(text('data'), course.datasets.map(dataSet))
    ])
  ]);
}

show().catch(problem => {
  replace(document.body, [status]);
  report(problem);
});
