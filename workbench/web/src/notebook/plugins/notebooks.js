// The page of a notebook: an entry of its own, so that its browser fetches one file beside what every page has.
import cellToolbar from '@jupyterlab/cell-toolbar-extension';
import metadataform from '@jupyterlab/metadataform-extension';
import labNotebook from '@jupyterlab/notebook-extension';
import toc from '@jupyterlab/toc-extension';
import tooltip from '@jupyterlab/tooltip-extension';
import { start } from '../index.js';
import { take } from './take.js';

const plugins = [
  ...take(cellToolbar),
  ...take(metadataform),
  ...take(labNotebook, 'active-cell-tool', 'completer', 'copy-output', 'search', 'toc', 'tools'),
  ...take(toc, 'registry', 'tracker'),
  ...take(tooltip, 'manager', 'notebooks')
];

void start(plugins);
