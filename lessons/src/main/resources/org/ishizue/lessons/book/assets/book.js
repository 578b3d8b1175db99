// Small things that a page can do without; each stands alone.
'use strict';

/** A button that changes between light and dark. */
function themeButton() {
  const button = document.getElementById('theme');
  const root = document.documentElement;
  const isDark = () =>
    root.dataset.theme ? root.dataset.theme === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches;
  const name = () => {
    button.textContent = isDark() ? button.dataset.light : button.dataset.dark;
  };
  button.addEventListener('click', () => {
    root.dataset.theme = isDark() ? 'light' : 'dark';
    name();
    try {
      localStorage.setItem('ishizue-book-theme', root.dataset.theme);
    } catch {
      // It then lasts for this page.
    }
  });
  name();
  button.hidden = false;
}

/** The other language opens at the same place: cells have the same ids in both. */
function languageSwitch() {
  for (const link of document.querySelectorAll('a.switch')) {
    const page = link.getAttribute('href');
    link.addEventListener('click', () => {
      try {
        localStorage.setItem('ishizue-book-language', link.hreflang);
      } catch {
        // The start page then asks again.
      }
      const cells = [...document.querySelectorAll('[id^="cell-"], .glossary > div')];
      const first = scrollY > 200 && cells.find(cell => cell.getBoundingClientRect().bottom > 80);
      link.href = page + (first ? `#${first.id}` : location.search);
    });
  }
}

/** What is wider than the page can be scrolled by keyboard. */
function scrolling() {
  for (const box of document.querySelectorAll('pre, .wide')) {
    if (box.scrollWidth > box.clientWidth || box.scrollHeight > box.clientHeight) {
      box.tabIndex = 0;
      if (box.dataset.label) {
        box.setAttribute('role', 'group');
        box.setAttribute('aria-label', box.dataset.label);
      }
    }
  }
}

/** On paper nothing can be opened. */
function openForPrint() {
  let closed = [];
  addEventListener('beforeprint', () => {
    closed = [...document.querySelectorAll('details:not([open])')];
    closed.forEach(details => (details.open = true));
  });
  addEventListener('afterprint', () => closed.forEach(details => (details.open = false)));
}

themeButton();
languageSwitch();
scrolling();
openForPrint();
