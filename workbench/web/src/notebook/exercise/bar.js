// The bar above an exercise: its name, what can be done with it, and what came of it. Everything is text that is set.
import { Dialog, showDialog } from '@jupyterlab/apputils';
import { Widget } from '@lumino/widgets';
import { fileAddress, getJson, send } from '../../course/api.js';
import { button, element, link } from '../../course/dom.js';
import { at } from '../../course/place.js';
import { currentTask, isCheck, report, task } from './cells.js';
import { Runs } from './check.js';
import { hint } from './hint.js';
import { language, text, time } from './texts.js';

const MOST_OF_WINDOW = 0.45;

export class ExerciseBar extends Widget {
  constructor(panel, context, name) {
    super({ node: element('div', { className: 'ishizue-exercise', role: 'region', ariaLabel: text('region') }) });
    this.inside = element('div', {});
    this.node.append(this.inside);
    // Lumino places what is above the notebook by its least height, and does not see that a text has grown.
    this.observer = new ResizeObserver(() => this.takeRoom());
    this.panel = panel;
    this.context = context;
    this.address = `/ishizue/api/exercises/${encodeURIComponent(name)}`;
    this.runs = new Runs(panel);
    this.state = element('span', { className: 'ishizue-exercise-state' });
    this.said = element('div', { className: 'ishizue-exercise-said', role: 'status', hidden: true });
    this.busy = false;
  }

  /** Fetches what the exercise is, and shows the bar. */
  async begin() {
    this.show(await this.fetch());
    const { exercise } = this;
    const act = (key, action) => {
      const made = button(text(key), () => this.attempt(action), 'ishizue-bar-button');
      made.title = text(`${key}Title`);
      return made;
    };
    this.buttons = [
      act('check', () => this.check()),
      act('hint', () => this.hint()),
      act('submit', () => this.submit()),
      act('startOver', () => this.startOver())
    ];
    this.inside.replaceChildren(
      element('div', { className: 'ishizue-exercise-line' }, [
        element('strong', {}, [text('name', exercise.number, exercise.title)]),
        element('span', {}, [text('points', exercise.points)]),
        ...this.buttons,
        this.state
      ]),
      this.said
    );
    this.observer.observe(this.inside);
  }

  takeRoom() {
    const height = Math.min(this.inside.offsetHeight, Math.round(window.innerHeight * MOST_OF_WINDOW));
    this.node.style.minHeight = `${height + 1}px`;
    this.parent?.fit();
  }

  dispose() {
    this.observer.disconnect();
    super.dispose();
  }

  fetch() {
    return getJson(`${this.address}?language=${language()}`);
  }

  show(exercise) {
    this.exercise = exercise;
    const { receipt } = exercise;
    this.state.textContent = receipt
      ? text('submitted', time(receipt.time), receipt.receipt) + (receipt.changed ? ` · ${text('changed')}` : '')
      : text('begun');
    if (exercise.feedback) {
      const page = link(text('feedback'), at(`${this.address}/feedback?language=${language()}`));
      page.target = '_blank';
      this.state.append(' · ', page);
    }
  }

  /** One thing at a time; what goes wrong is said in the bar. */
  async attempt(action) {
    if (this.busy) {
      return;
    }
    this.busy = true;
    this.buttons.forEach(one => one.setAttribute('aria-disabled', 'true'));
    try {
      await action();
    } catch (problem) {
      this.say([element('p', { className: 'ishizue-exercise-problem' }, [problem.message])]);
    } finally {
      this.busy = false;
      this.buttons.forEach(one => one.removeAttribute('aria-disabled'));
    }
  }

  say(children) {
    const close = button('×', () => this.quiet(), 'ishizue-exercise-close');
    close.ariaLabel = text('close');
    this.said.replaceChildren(...children, close);
    this.said.hidden = false;
  }

  quiet() {
    this.said.hidden = true;
    this.said.replaceChildren();
    this.panel.content.activate();
  }

  async check() {
    const { panel } = this;
    await panel.sessionContext.ready;
    if (panel.sessionContext.hasNoKernel) {
      throw new Error(text('kernelMissing'));
    }
    this.say([element('p', {}, [text('checking')])]);
    await this.runs.runDue();
    this.say(this.summary());
    await this.context.save();
    this.show(await this.fetch());
  }

  summary() {
    const checks = this.panel.content.widgets.filter(isCheck);
    const right = checks.filter(cell => report(cell)?.verdict === 'passed').length;
    const hidden = this.exercise.tasks.reduce((sum, one) => sum + one.hidden, 0);
    const headline = right === checks.length ? text('allRight') : text('someRight', right, checks.length);
    return [
      element('p', {}, [headline + (hidden > 0 ? ` ${text('hiddenToo', hidden)}` : '')]),
      element('ul', {}, checks.map(cell => this.line(cell)))
    ];
  }

  /** A task, what its check said, and the way to the cell that says more. */
  line(cell) {
    const found = report(cell);
    const verdict = found?.verdict ?? 'not-run';
    const title = this.exercise.tasks.find(one => one.id === task(cell))?.title ?? task(cell);
    const look = found?.checks?.flatMap(one => one.findings).map(one => one.message)[0];
    const children = [
      element('span', { className: `ishizue-verdict ishizue-verdict-${verdict}` }, [found ? text(verdict) : text('notRun')]),
      button(title, () => this.goTo(cell), 'ishizue-exercise-link')
    ];
    if (look) {
      children.push(element('span', {}, [look]));
    }
    return element('li', {}, children);
  }

  goTo(cell) {
    const { content } = this.panel;
    content.activeCellIndex = content.widgets.indexOf(cell);
    void content.scrollToCell(cell);
    content.activate();
  }

  async hint() {
    const about = currentTask(this.panel.content) || this.exercise.shortName;
    this.say([await hint(this.panel, about)]);
  }

  async submit() {
    if (!(await this.confirmed('submit', this.beforeSubmitting()))) {
      return;
    }
    this.say([element('p', {}, [text('submitting')])]);
    await this.saved();
    const body = { path: this.context.path };
    this.show(await send('POST', `${this.address}/submit?language=${language()}`, body));
    this.say(this.receipt(this.exercise.receipt));
  }

  beforeSubmitting() {
    const verdict = one => report(this.panel.content.widgets.find(cell => isCheck(cell) && task(cell) === one.id) ?? {})?.verdict;
    const named = tasks => tasks.map(one => one.title).join(language() === 'ja' ? '、' : ', ');
    const unchecked = this.exercise.tasks.filter(one => verdict(one) === undefined);
    const notRight = this.exercise.tasks.filter(one => ![undefined, 'passed'].includes(verdict(one)));
    return [
      text('submitBody'),
      ...(unchecked.length > 0 ? [text('submitUnchecked', named(unchecked))] : []),
      ...(notRight.length > 0 ? [text('submitNotRight', named(notRight))] : [])
    ];
  }

  receipt(receipt) {
    const row = (key, value) => [element('dt', {}, [text(key)]), element('dd', {}, [value])];
    return [
      element('p', { className: 'ishizue-receipt' }, [text('receipt', receipt.receipt)]),
      element('dl', {}, [
        ...row('receiptTime', time(receipt.time)),
        ...row('receiptLearner', receipt.learner),
        ...row('receiptHash', receipt.sha256),
        ...row('receiptInbox', receipt.inbox)
      ]),
      element('p', {}, [text('receiptKept')])
    ];
  }

  async startOver() {
    if (!(await this.confirmed('startOver', [text('startOverBody')], true))) {
      return;
    }
    await this.saved();
    const body = { path: this.context.path };
    const { kept } = await send('POST', `${this.address}/start-over?language=${language()}`, body);
    await this.context.revert();
    await this.panel.sessionContext.session?.kernel?.restart();
    this.show(await this.fetch());
    this.say([element('p', {}, [text('startedOver', ''), link(kept, fileAddress({ type: 'notebook', path: kept }))])]);
  }

  /** What is handed in or kept is what the learner sees: it is on the disk before. */
  async saved() {
    await this.context.save();
    if (this.context.model.dirty) {
      throw new Error(text('saveFailed'));
    }
  }

  async confirmed(key, paragraphs, warn = false) {
    const body = new Widget({ node: element('div', { className: 'ishizue-ask' }, paragraphs.map(one => element('p', {}, [one]))) });
    const go = warn ? Dialog.warnButton({ label: text(key) }) : Dialog.okButton({ label: text(key) });
    const buttons = [Dialog.cancelButton({ label: text('cancel') }), go];
    const answer = await showDialog({ title: text(`${key}Ask`), body, buttons });
    return answer.button.accept;
  }
}
