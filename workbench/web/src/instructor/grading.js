// Grading from the page: begun, watched and ended here; it goes on at the server when the page is closed.
import { getJson, send } from '../course/api.js';
import { button, element, replace } from '../course/dom.js';

const ADDRESS = '/ishizue/api/instructor/grading';
const ASK_EVERY_MS = 1_000;

/** Minutes and seconds, as on a clock. */
const clock = seconds => `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;

/**
 * The line that says how far grading is.
 *
 * say: the words of a key; report: shows a problem; ended: called when a run has ended while it was watched
 */
export function gradingBar({ say, language, report, ended }) {
  const bar = element('div', { className: 'grading', role: 'status' });
  let timer;

  function show(now) {
    const running = now.state === 'running';
    bar.hidden = now.state === 'none';
    const counts = now.counts.map(one => `${one.verdict} ${one.count}`).join(say('separator'));
    const left = now.secondsLeft === undefined ? '' : say('gradingLeft', clock(now.secondsLeft));
    const progress = element('progress', { max: now.total, value: now.done, ariaLabel: say('grading') });
    replace(bar, [
      ...(running ? [progress] : []),
      element('span', {}, [say(`grading-${now.state}`, now.done, now.total, now.failure), ' ', counts, ' ', running ? left : '']),
      ...(running ? [button(say('stopGrading'), () => send('DELETE', `${ADDRESS}?language=${language}`).then(show, report))] : []),
      ...now.noResult.map(one => element('span', { className: 'rejected' }, [say('noResult', one.learner, one.exercise, one.why)]))
    ]);
  }

  async function ask(watched) {
    const now = await getJson(`${ADDRESS}?language=${language}`);
    show(now);
    if (now.state === 'running') {
      timer = setTimeout(() => bar.isConnected && ask(true).catch(report), ASK_EVERY_MS);
    } else if (watched) {
      ended();
    }
  }

  return {
    node: bar,
    look: () => ask(false),
    begin: async () => {
      clearTimeout(timer);
      show(await send('POST', `${ADDRESS}?language=${language}`));
      await ask(true);
    }
  };
}
