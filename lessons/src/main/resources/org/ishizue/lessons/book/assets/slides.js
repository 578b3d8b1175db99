// One slide at a time, by keyboard or by the two buttons; the address says which.
'use strict';

const SMALLEST = 0.45;
const slides = [...document.querySelectorAll('.slide')];
const count = document.getElementById('count');
let current = 0;

/** Makes text and pictures smaller until they fit, so that nothing is cut off on the wall or on paper. */
function fit(slide) {
  const sheet = slide.querySelector('.sheet');
  let size = 1;
  sheet.style.setProperty('--fit', size);
  while (slide.scrollHeight > slide.clientHeight + 1 && size > SMALLEST) {
    size -= 0.03;
    sheet.style.setProperty('--fit', size);
  }
}

function show(number, focus) {
  current = Math.max(0, Math.min(slides.length - 1, number));
  slides.forEach((slide, i) => slide.classList.toggle('shown', i === current));
  count.textContent = `${current + 1} / ${slides.length}`;
  document.getElementById('previous').disabled = current === 0;
  document.getElementById('next').disabled = current === slides.length - 1;
  history.replaceState(null, '', `#slide-${current + 1}`);
  fit(slides[current]);
  scrollTo(0, 0);
  if (focus) {
    slides[current].focus({ preventScroll: true });
  }
}

function fromAddress() {
  const number = /^#slide-(\d+)$/.exec(location.hash);
  return number ? Number(number[1]) - 1 : 0;
}

function fullScreen() {
  if (document.fullscreenElement) {
    document.exitFullscreen();
  } else {
    document.documentElement.requestFullscreen();
  }
}

const KEYS = {
  ArrowRight: () => show(current + 1, true),
  PageDown: () => show(current + 1, true),
  ' ': () => show(current + 1, true),
  ArrowLeft: () => show(current - 1, true),
  PageUp: () => show(current - 1, true),
  Home: () => show(0, true),
  End: () => show(slides.length - 1, true),
  f: fullScreen,
};

if (slides.length > 0) {
  document.body.classList.add('one');
  document.querySelector('.steps').hidden = false;
  document.getElementById('previous').addEventListener('click', () => show(current - 1, false));
  document.getElementById('next').addEventListener('click', () => show(current + 1, false));
  document.addEventListener('keydown', event => {
    const act = KEYS[event.key];
    const onControl = event.target.closest('a, button, summary, input');
    if (act && !event.ctrlKey && !event.altKey && !event.metaKey && !(onControl && event.key === ' ')) {
      event.preventDefault();
      act();
    }
  });
  document.addEventListener('fullscreenchange', () => {
    document.body.classList.toggle('full', document.fullscreenElement !== null);
    fit(slides[current]);
  });
  addEventListener('resize', () => fit(slides[current]));
  addEventListener('hashchange', () => show(fromAddress(), false));
  addEventListener('load', () => fit(slides[current]));
  // Paper shows all slides at once, in a size of its own.
  matchMedia('print').addEventListener('change', event => {
    if (event.matches) {
      slides.forEach(fit);
    } else {
      fit(slides[current]);
    }
  });
  show(fromAddress(), false);
}
