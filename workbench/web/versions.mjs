// Libraries that hold state of the whole page: two versions of one build well and then misbehave.
const SINGLE = ['yjs', '@lumino/widgets', '@codemirror/view', '@codemirror/state', '@jupyterlab/services', 'react'];

/** Throws unless the lock file has each of them exactly once, and no address to fetch a package from. */
export function checkSingleVersions(lock) {
  const faults = [];
  for (const name of SINGLE) {
    const places = Object.keys(lock.packages).filter(place => place.endsWith(`node_modules/${name}`));
    if (places.length !== 1) {
      faults.push(`${name}: ${places.length} versions (${places.join(', ')})`);
    }
  }
  for (const [place, description] of Object.entries(lock.packages)) {
    if (description.resolved) {
      faults.push(`${place}: the lock file holds a download address`);
    }
  }
  if (faults.length > 0) {
    throw new Error(`package-lock.json cannot be used:\n${faults.join('\n')}`);
  }
}
