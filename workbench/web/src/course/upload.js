// Puts a file into the workspace; nothing there is overwritten.
import { at } from './place.js';

const TABLES = /\.(csv|tsv|txt|xlsx|xls|json|zip|gz)$/i;

export const isTable = file => TABLES.test(file.name);

/** What the server says of the file: path, name, format, the code that reads it, and what is wrong with it, if so. */
export async function upload(file, folder, language) {
  const query = new URLSearchParams({ folder, name: file.name, language });
  const response = await fetch(at(`/ishizue/api/uploads?${query}`), { method: 'POST', body: file });
  const answer = await response.json().catch(() => ({}));
  if (!response.ok) {
    throw new Error(answer.message ?? `${response.status} ${response.statusText}`);
  }
  return answer;
}

/** Calls back with the files that were dropped on an element, where all of them are tables; others are left alone. */
export function onDrop(target, receive) {
  const files = event => [...(event.dataTransfer?.types ?? [])].includes('Files');
  target.addEventListener('dragover', event => {
    if (files(event)) {
      event.preventDefault();
      event.dataTransfer.dropEffect = 'copy';
      target.classList?.add('ishizue-drop');
    }
  }, true);
  target.addEventListener('dragleave', () => target.classList?.remove('ishizue-drop'), true);
  target.addEventListener('drop', event => {
    target.classList?.remove('ishizue-drop');
    const dropped = [...(event.dataTransfer?.files ?? [])];
    if (dropped.length > 0 && dropped.every(isTable)) {
      event.preventDefault();
      event.stopPropagation();
      receive(dropped);
    } else if (dropped.length > 0) {
      // Else the browser would leave the page for the file.
      event.preventDefault();
    }
  }, true);
}

/** Lets the user choose files: the way without a mouse. */
export function choose(receive) {
  const input = document.createElement('input');
  input.type = 'file';
  input.multiple = true;
  input.accept = '.csv,.tsv,.txt,.xlsx,.xls,.json,.zip,.gz';
  input.addEventListener('change', () => receive([...input.files]));
  input.click();
}
