// The notebook editor: Jupyter Notebook's own shell with chosen plugins and ours. Everything that every page of it has;
// the entries in plugins/ start it with what their page adds.
import './connection.js';
import './style.js';
import { NotebookApp } from '@jupyter-notebook/application';
import javascript from '@jupyterlab/javascript-extension';
import json from '@jupyterlab/json-extension';
import { IServiceManager } from '@jupyterlab/services';
import vega from '@jupyterlab/vega5-extension';
import { PluginRegistry } from '@lumino/coreutils';
import { accessPlugin } from './access-plugin.js';
import { coursePlugin } from './course-plugin.js';
import { dataPlugin } from './data/index.js';
import { deathPlugin } from './death-plugin.js';
import { debuggerPlugin } from './debugger/index.js';
import { executorPlugin } from './executor-plugin.js';
import { exercisePlugin } from './exercise/index.js';
import { mathPlugin } from './math-plugin.js';
import { everywhere } from './plugins/everywhere.js';
import { regionsPlugin } from './regions-plugin.js';
import { settingsPlugin } from './settings/index.js';
import { widgetsPlugin } from './widgets/index.js';
import { wordsPlugin } from './words-plugin.js';

/** What shows results that are neither text, HTML nor a picture. */
const mimeExtensions = [javascript, json, vega].flat();

/** Starts the editor with the plugins of one kind of page. */
export async function start(plugins) {
  const pluginRegistry = new PluginRegistry();
  pluginRegistry.registerPlugins([
    ...everywhere, ...plugins,
    accessPlugin, coursePlugin, dataPlugin, deathPlugin, debuggerPlugin, executorPlugin, exercisePlugin, mathPlugin,
    regionsPlugin, settingsPlugin, widgetsPlugin, wordsPlugin
  ]);
  const serviceManager = await pluginRegistry.resolveRequiredService(IServiceManager);
  const app = new NotebookApp({ pluginRegistry, serviceManager, mimeExtensions, availablePlugins: [] });
  await app.start();
}
