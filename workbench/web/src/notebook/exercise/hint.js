// Asks the kernel for the next hint; what it shows comes into the bar, not into the notebook.
import { element } from '../../course/dom.js';
import { text } from './texts.js';

export async function hint(panel, about) {
  await panel.sessionContext.ready;
  const kernel = panel.sessionContext.session?.kernel;
  if (!kernel) {
    throw new Error(text('kernelMissing'));
  }
  const shown = [];
  const future = kernel.requestExecute({ code: `hint(${JSON.stringify(about)});`, store_history: false });
  future.onIOPub = message => {
    if (message.header.msg_type === 'display_data') {
      shown.push(message.content.data);
    }
  };
  const reply = await future.done;
  if (shown.length === 0) {
    throw new Error(reply.content.evalue ?? text('noHint'));
  }
  const { rendermime } = panel.content;
  const data = shown[0];
  const renderer = rendermime.createRenderer(rendermime.preferredMimeType(data) ?? 'text/plain');
  await renderer.renderModel(rendermime.createModel({ data, trusted: false }));
  return element('div', { className: 'ishizue-exercise-hint' }, [renderer.node]);
}
