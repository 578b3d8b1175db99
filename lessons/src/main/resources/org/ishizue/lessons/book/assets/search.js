// Finds sections by their words: ishizueSearch comes from search-index.js, a script because a page from a disk may load no data.
'use strict';

const MOST = 60;
const AROUND = 60;
const JAPANESE = '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\u3005\\u30FC';
const RUN = new RegExp(`([${JAPANESE}]+)|((?![${JAPANESE}])[\\p{L}\\p{N}])+`, 'gu');

/** As the index has them: compatibility form, lower case. */
const normal = text => text.normalize('NFKC').toLowerCase();

/** What must occur: pairs of characters of Japanese, beginnings of other words. */
function wantedOf(query) {
  const wanted = [];
  for (const match of normal(query).matchAll(RUN)) {
    const characters = [...match[0]];
    if (match[1] === undefined) {
      wanted.push({ word: match[0], beginning: true });
    } else if (characters.length === 1) {
      wanted.push({ word: match[0], beginning: false });
    } else {
      for (let i = 0; i + 1 < characters.length; i++) {
        wanted.push({ word: characters[i] + characters[i + 1], beginning: false });
      }
    }
  }
  return wanted;
}

/** The weight of each section that has the word. */
function weights(index, { word, beginning }) {
  const found = new Map();
  const words = beginning ? index.sorted.filter(one => one.startsWith(word)) : [word];
  for (const one of words) {
    const pairs = Object.hasOwn(index.words, one) ? index.words[one] : [];
    for (let i = 0; i < pairs.length; i += 2) {
      const weight = one === word ? pairs[i + 1] : pairs[i + 1] / 2;
      found.set(pairs[i], (found.get(pairs[i]) ?? 0) + weight);
    }
  }
  return found;
}

/** Numbers of the sections that have all words, the best first; those in the page's language before others. */
function find(index, query, language) {
  const wanted = wantedOf(query);
  if (wanted.length === 0) {
    return [];
  }
  let scores = null;
  for (const one of wanted) {
    const found = weights(index, one);
    const rare = Math.log(1 + index.sections.length / (1 + found.size));
    const next = new Map();
    for (const [section, weight] of found) {
      if (scores === null || scores.has(section)) {
        next.set(section, (scores?.get(section) ?? 0) + rare * (weight / (weight + 1.5)));
      }
    }
    scores = next;
  }
  // Pairs may stand apart: 降水量 is not in "降水、水量".
  const runs = [...normal(query).matchAll(RUN)].filter(match => match[1]).map(match => match[0]);
  const bonus = section => (index.sections[section][0] === language ? 1.5 : 1);
  return [...scores]
    .filter(([section]) => runs.every(run => index.plain(section).includes(run)))
    .sort((a, b) => b[1] * bonus(b[0]) - a[1] * bonus(a[0]))
    .map(([section]) => section);
}

/** The text around the first place found, the words marked. */
function excerpt(text, query) {
  const paragraph = document.createElement('p');
  const words = [...normal(query).matchAll(RUN)].map(match => match[0]).sort((a, b) => b.length - a.length);
  const lower = text.toLowerCase();
  const at = words.map(word => lower.indexOf(word)).filter(place => place >= 0);
  const from = Math.max(0, (at.length ? Math.min(...at) : 0) - AROUND);
  const shown = text.slice(from, from + 3 * AROUND + 40);
  paragraph.append(from > 0 ? '… ' : '');
  const marks = new RegExp(words.map(word => word.replace(/[^\p{L}\p{N}]/gu, '')).join('|'), 'giu');
  let done = 0;
  for (const match of shown.matchAll(marks)) {
    const mark = document.createElement('mark');
    mark.textContent = match[0];
    paragraph.append(shown.slice(done, match.index), mark);
    done = match.index + match[0].length;
  }
  paragraph.append(shown.slice(done), from + shown.length < text.length ? ' …' : '');
  return paragraph;
}

function show(index, query) {
  const status = document.getElementById('found');
  const places = document.getElementById('places');
  places.replaceChildren();
  const found = query.trim() ? find(index, query, document.documentElement.lang) : [];
  const text = found.length > MOST ? status.dataset.more : found.length ? status.dataset.count : status.dataset.none;
  status.textContent = query.trim() ? text.replace('{0}', found.length).replace('{1}', MOST) : '';
  for (const number of found.slice(0, MOST)) {
    const [language, address, page, heading, content] = index.sections[number];
    const item = document.createElement('li');
    const link = document.createElement('a');
    item.lang = language;
    link.href = `../${address}`;
    link.textContent = heading;
    const of = document.createElement('span');
    of.className = 'of';
    of.textContent = heading === page ? '' : ` ${page}`;
    item.append(link, of, excerpt(content, query));
    places.append(item);
  }
}

const index = window.ishizueSearch;
index.sorted = Object.keys(index.words);
index.plain = number => {
  const section = index.sections[number];
  section.plain ??= normal(`${section[3]} ${section[4]}`);
  return section.plain;
};
const box = document.getElementById('find');
box.value = new URLSearchParams(location.search).get('q') ?? '';
const run = () => {
  history.replaceState(null, '', `?q=${encodeURIComponent(box.value)}`);
  show(index, box.value);
};
let typing = 0;
box.addEventListener('input', () => {
  clearTimeout(typing);
  typing = setTimeout(run, 150);
});
box.form.addEventListener('submit', event => {
  event.preventDefault();
  run();
});
show(index, box.value);
