// Says when the server cannot be reached or does not know this page any more. Imported before all else: Jupyter's own
// services keep the fetch that they find when they are loaded.
import { PageConfig } from '@jupyterlab/coreutils/lib/pageconfig';
import { at } from '../course/place.js';

const TEXTS = {
  ja: {
    gone: 'Ishizue につながりません。ここに表示している内容は消えていません。このページを閉じずに、./ishizue start を実行し直してください。',
    refused:
      'Ishizue が起動し直されました。ここに表示している内容は消えていません。./ishizue start の画面にあるアドレスを別のタブで開くと、このページでまた保存できます。',
    back: 'Ishizue にまたつながりました。カーネルが再起動したときは、セルを上から実行し直してください。'
  },
  en: {
    gone: 'Ishizue cannot be reached. What you see here is not lost: leave this page open and run ./ishizue start again.',
    refused:
      'Ishizue was started anew. What you see here is not lost: open the address that ./ishizue start shows in another tab, then this page can save again.',
    back: 'Ishizue is back. If the kernel was restarted, run your cells again from the top.'
  }
};
const BACK_SHOWN_MS = 15_000;
const ASK_EVERY_MS = 3_000;

const text = key => TEXTS[PageConfig.getOption('language') === 'en' ? 'en' : 'ja'][key];
const plainFetch = window.fetch.bind(window);
let banner;
let asking;

function show(key) {
  banner ??= document.createElement('div');
  banner.className = 'ishizue-connection';
  banner.setAttribute('role', 'alert');
  banner.dataset.state = key;
  banner.textContent = text(key);
  document.body.append(banner);
}

/** Asks until the server answers as it should. */
function watch() {
  asking ??= setInterval(() => plainFetch(at('/api/status'), { cache: 'no-store' }).then(judge, () => show('gone')), ASK_EVERY_MS);
}

function judge(response) {
  if (response.status === 401 || response.status === 403) {
    show('refused');
    watch();
  } else if (asking) {
    clearInterval(asking);
    asking = undefined;
    show('back');
    setTimeout(() => banner.dataset.state === 'back' && banner.remove(), BACK_SHOWN_MS);
  }
}

/** What Jupyter puts behind an address so that no cache answers. */
const CACHE_BUSTER = /[?&]\d{13}$/;

/** The answer that was asked for before the editor was there, to whom asks for it first; undefined without one. */
async function early(request) {
  if (!(request instanceof Request) || request.method !== 'GET') {
    return undefined;
  }
  const { pathname, search } = new URL(request.url);
  const address = (pathname + search).replace(CACHE_BUSTER, '');
  const answer = window.ishizueEarly?.get(address);
  window.ishizueEarly?.delete(address);
  try {
    return await answer;
  } catch {
    // The editor asks again, and says what is wrong if it still is.
    return undefined;
  }
}

window.fetch = async (...request) => {
  let response;
  try {
    response = (await early(request[0])) ?? (await plainFetch(...request));
  } catch (problem) {
    if (problem instanceof TypeError) {
      show('gone');
      watch();
      throw new TypeError(text('gone'), { cause: problem });
    }
    throw problem;
  }
  if (response.status === 403) {
    // The answer may be about one file only; whether the page is known at all, the status says.
    plainFetch(at('/api/status'), { cache: 'no-store' }).then(judge, () => {});
  }
  return response;
};
