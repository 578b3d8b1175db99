// Requests to our server, by its paths. What it refuses becomes an error with the server's own words.
import { at } from './place.js';

async function answer(response) {
  if (response.ok) {
    return response.status === 204 ? {} : response.json();
  }
  const body = await response.json().catch(() => ({}));
  throw new Error(body.message ?? `${response.status} ${response.statusText}`);
}

export const getJson = path => fetch(at(path), { cache: 'no-store' }).then(answer);

export const send = (method, path, body = {}) =>
  fetch(at(path), { method, headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) }).then(answer);

/** Where a file is opened. */
export function fileAddress({ type, path }) {
  const page = type === 'notebook' ? '/notebooks/' : '/edit/';
  return at(page) + path.split('/').map(encodeURIComponent).join('/');
}
