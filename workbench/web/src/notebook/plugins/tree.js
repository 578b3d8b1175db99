// The page of the list of files: an entry of its own, so that its browser fetches one file beside what every page has.
import notebook7Tree from '@jupyter-notebook/tree-extension';
import labApplication from '@jupyterlab/application-extension';
import cellToolbar from '@jupyterlab/cell-toolbar-extension';
import filebrowser from '@jupyterlab/filebrowser-extension';
import running from '@jupyterlab/running-extension';
import settingeditor from '@jupyterlab/settingeditor-extension';
import { start } from '../index.js';
import { take } from './take.js';

const plugins = [
  ...take(notebook7Tree),
  ...take(labApplication, 'commands'),
  ...take(cellToolbar),
  ...take(filebrowser, 'browser', 'download', 'file-upload-status', 'open-with', 'search'),
  ...take(running, 'plugin'),
  ...take(settingeditor)
];

void start(plugins);
