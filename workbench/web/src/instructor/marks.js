// Marks: taken into the gradebook, changed after a look, exported.
import { send } from '../course/api.js';
import { button, element, replace } from '../course/dom.js';
import { at } from '../course/place.js';

const API = '/ishizue/api/instructor';
const FORMATS = ['table', 'csv', 'rubric', 'lti', 'xapi'];

const value = (points, max, say) => (points === undefined ? '–' : say('points', points, max));

/** A table of changes, each with its reason and the tasks that differ. */
function changesTable(changes, say) {
  return element('table', { className: 'tasks' }, [
    element('thead', {}, [
      element('tr', {}, ['learner', 'exercise', 'before', 'after', 'why'].map(key => element('th', { scope: 'col' }, [say(key)])))
    ]),
    element('tbody', {}, changes.map(one => {
      const tasks = one.tasks.map(task => `${task.task} ${task.from} → ${task.to}`).join(say('separator'));
      return element('tr', {}, [
        element('th', { scope: 'row' }, [one.learner]),
        element('td', {}, [one.exercise]),
        element('td', {}, [value(one.from, one.max, say)]),
        element('td', {}, [one.counts ? value(one.to, one.max, say) : one.statusTitle, one.kept ? ` ${say('keptOld')}` : '']),
        element('td', {}, [[one.words, tasks].filter(Boolean).join(': ')])
      ]);
    }))
  ]);
}

function warnings(taken, say) {
  return [
    ...taken.strangers.map(one => element('p', { className: 'problem' }, [say('stranger', one)])),
    ...taken.unreadable.map(one => element('p', { className: 'problem' }, [say('unreadable', one)])),
    ...taken.uncollected.map(one => element('p', { className: 'problem' }, [say('uncollected', one)]))
  ];
}

/** The part of the page that is about marks. changed: called when marks were written. */
export function marksPanel({ say, language, attempt, changed }) {
  const shown = element('div', { className: 'changes', role: 'status' });
  const post = (path, body) => send('POST', `${API}/${path}?language=${language}`, body);

  async function record() {
    const taken = await post('record');
    const others = taken.changes.filter(one => !one.written).length;
    await changed();
    replace(shown, [
      element('p', {}, [say('recorded', taken.handIns, taken.gradings, taken.given)]),
      ...(others > 0 ? [element('p', {}, [say('othersWait', others)])] : []),
      ...warnings(taken, say)
    ]);
  }

  async function preview() {
    const taken = await post('regrade/preview');
    replace(shown, [
      element('p', {}, [say(taken.changes.length === 0 ? 'nothingChanges' : 'wouldChange', taken.changes.length, taken.unchanged)]),
      ...(taken.changes.length === 0 ? [] : [changesTable(taken.changes, say)]),
      ...warnings(taken, say),
      ...(taken.changes.length === 0 ? [] : [button(say('apply'), attempt(() => apply(taken.seen)), 'primary')])
    ]);
  }

  async function apply(seen) {
    const taken = await post('regrade', { seen });
    await changed();
    replace(shown, [element('p', {}, [say('applied', taken.given)])]);
  }

  async function feedback() {
    const { marks, folder } = await post('feedback');
    replace(shown, [element('p', {}, [marks === 0 ? say('noFeedback') : say('feedbackWritten', marks, folder)])]);
  }

  const format = element('select', { name: 'format' }, FORMATS.map(one => element('option', { value: one }, [say(`format-${one}`)])));
  const pseudonyms = element('input', { type: 'checkbox', name: 'pseudonyms' });
  function download() {
    const zone = encodeURIComponent(Intl.DateTimeFormat().resolvedOptions().timeZone);
    const query = `format=${format.value}&pseudonyms=${pseudonyms.checked ? 1 : 0}&language=${language}&timeZone=${zone}`;
    // A problem comes as JSON and is shown; a file is saved.
    return fetch(at(`${API}/export?${query}`), { cache: 'no-store' }).then(async response => {
      if (!response.ok) {
        throw new Error((await response.json()).message);
      }
      const name = /filename="([^"]+)"/.exec(response.headers.get('Content-Disposition'))[1];
      const address = URL.createObjectURL(await response.blob());
      const link = element('a', { href: address, download: name });
      link.click();
      URL.revokeObjectURL(address);
      replace(shown, [element('p', {}, [say(pseudonyms.checked ? 'exportedPseudonyms' : 'exported', name)])]);
    });
  }

  return element('section', { className: 'gradebook' }, [
    element('p', { className: 'actions' }, [
      button(say('record'), attempt(record)),
      button(say('preview'), attempt(preview)),
      button(say('feedback'), attempt(feedback))
    ]),
    element('p', { className: 'actions' }, [
      element('label', {}, [say('format'), ' ', format]),
      element('label', {}, [pseudonyms, ' ', say('pseudonyms')]),
      button(say('export'), attempt(download))
    ]),
    shown
  ]);
}
