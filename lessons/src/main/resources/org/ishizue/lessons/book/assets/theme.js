// Before the page is drawn: light or dark as the reader chose, or as the system is.
'use strict';
try {
  const theme = localStorage.getItem('ishizue-book-theme');
  if (theme === 'light' || theme === 'dark') {
    document.documentElement.dataset.theme = theme;
  }
} catch {
  // Some browsers keep nothing for pages from a disk.
}
