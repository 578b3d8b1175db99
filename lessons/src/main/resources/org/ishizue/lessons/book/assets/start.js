// Opens the book in the language that was read last, else the browser's.
'use strict';
let wanted = navigator.language.startsWith('ja') ? 'ja' : 'en';
try {
  wanted = localStorage.getItem('ishizue-book-language') ?? wanted;
} catch {
  // Some browsers keep nothing for pages from a disk.
}
const links = [...document.querySelectorAll('main a')];
location.replace((links.find(link => link.hreflang === wanted) ?? links[0]).href);
