// The page of any other file: an entry of its own, so that its browser fetches one file beside what every page has.
import csvviewer from '@jupyterlab/csvviewer-extension';
import fileeditor from '@jupyterlab/fileeditor-extension';
import imageviewer from '@jupyterlab/imageviewer-extension';
import markdownviewer from '@jupyterlab/markdownviewer-extension';
import { start } from '../index.js';
import { take } from './take.js';

const plugins = [
  ...take(csvviewer),
  ...take(fileeditor, 'completer', 'search'),
  ...take(imageviewer),
  ...take(markdownviewer)
];

void start(plugins);
