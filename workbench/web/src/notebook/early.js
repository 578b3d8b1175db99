// Asks for what the editor will ask for first, while the editor itself is still on its way; connection.js hands it over.
// An answer that nobody takes costs nothing, and where none comes the editor asks by itself.
const FORGOTTEN_MS = 30_000;

const config = JSON.parse(document.getElementById('jupyter-config-data').textContent);
const addresses = [
  `${config.baseUrl}lab/api/settings`,
  `${config.baseUrl}lab/api/translations/${config.language === 'ja' ? 'ja_JP' : 'en'}`,
  `${config.baseUrl}api/kernelspecs`
];
if (config.notebookPage === 'notebooks' && config.notebookPath.endsWith('.ipynb')) {
  const path = config.notebookPath.split('/').map(encodeURIComponent).join('/');
  addresses.push(`${config.baseUrl}api/contents/${path}?type=notebook&content=1&hash=1&contentProviderId=undefined`);
}

const answers = new Map();
for (const address of addresses) {
  const answer = fetch(address, { cache: 'no-store', credentials: 'same-origin' });
  answer.catch(() => {});
  answers.set(address, answer);
}
window.ishizueEarly = answers;
// A later question is a new one: the file may have changed.
setTimeout(() => answers.clear(), FORGOTTEN_MS);
