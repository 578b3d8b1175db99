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
  // The same nodes all the time: who has gone to the button by keyboard must still be there a second later.
  const progress = element('progress', { ariaLabel: say('grading') });
  const line = element('span');
  const stop = button(say('stopGrading'), () => send('DELETE', `${ADDRESS}?language=${language}`).then(show, report));
  const without = element('span', { className: 'without-result' });
  const bar = element('div', { className: 'grading', role: 'status' }, [progress, line, stop, without]);
  let timer;

  function show(now) {
    const running = now.state === 'running';
    bar.hidden = now.state === 'none';
    progress.hidden = stop.hidden = !running;
    progress.max = now.total;
    progress.value = now.done;
    const counts = now.counts.map(one => `${one.verdict} ${one.count}`).join(say('separator'));
    const left = now.secondsLeft === undefined ? '' : say('gradingLeft', clock(now.secondsLeft));
    line.textContent = [say(`grading-${now.state}`, now.done, now.total, now.failure), counts, running ? left : ''].join(' ');
    replace(
      without,
      now.noResult.map(one => element('span', { className: 'rejected' }, [say('noResult', one.learner, one.exercise, one.why)]))
    );
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
