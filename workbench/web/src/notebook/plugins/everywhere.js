// The plugins of Jupyter's on every page of the editor. A package is named once, with the plugins that are taken from it
// (none named: all of them). What only one kind of page needs stands beside this file.
import notebook7Application from '@jupyter-notebook/application-extension';
import notebook7Docmanager from '@jupyter-notebook/docmanager-extension';
import notebook7Notebook from '@jupyter-notebook/notebook-extension';
import labApplication from '@jupyterlab/application-extension';
import apputils from '@jupyterlab/apputils-extension';
import codemirror from '@jupyterlab/codemirror-extension';
import completer from '@jupyterlab/completer-extension';
import docmanager from '@jupyterlab/docmanager-extension';
import documentsearch from '@jupyterlab/documentsearch-extension';
import filebrowser from '@jupyterlab/filebrowser-extension';
import fileeditor from '@jupyterlab/fileeditor-extension';
import mainmenu from '@jupyterlab/mainmenu-extension';
import markedparser from '@jupyterlab/markedparser-extension';
import labNotebook from '@jupyterlab/notebook-extension';
import services from '@jupyterlab/services-extension';
import shortcuts from '@jupyterlab/shortcuts-extension';
import themeDark from '@jupyterlab/theme-dark-extension';
import themeDarkHighContrast from '@jupyterlab/theme-dark-high-contrast-extension';
import themeLight from '@jupyterlab/theme-light-extension';
import translation from '@jupyterlab/translation-extension';
import uiComponents from '@jupyterlab/ui-components-extension';
import { take } from './take.js';

export const everywhere = [
  ...take(notebook7Application),
  ...take(notebook7Docmanager),
  ...take(notebook7Notebook),
  ...take(labApplication, 'context-menu', 'faviconbusy', 'router', 'top-bar', 'top-spacer'),
  ...take(
    apputils,
    'kernels-settings', 'notification', 'palette', 'sanitizer', 'sessionDialogs', 'settings-connector', 'state', 'themes',
    'themes-palette-menu', 'toolbar-registry', 'utilityCommands'
  ),
  ...take(codemirror),
  ...take(completer, 'base-service', 'manager'),
  ...take(docmanager, 'contexts', 'download', 'manager', 'plugin'),
  ...take(documentsearch, 'plugin'),
  ...take(filebrowser, 'default-file-browser', 'factory'),
  ...take(fileeditor, 'plugin', 'widget-factory'),
  ...take(mainmenu, 'plugin'),
  ...take(markedparser),
  ...take(labNotebook, 'export', 'factory', 'tracker', 'widget-factory'),
  ...take(services),
  ...take(shortcuts),
  ...take(themeDark),
  ...take(themeDarkHighContrast),
  ...take(themeLight),
  ...take(translation),
  ...take(uiComponents)
];
