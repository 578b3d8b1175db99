// The notebook editor: Jupyter Notebook's own shell with chosen plugins and ours.
import './connection.js';
import './style.js';
import { NotebookApp } from '@jupyter-notebook/application';
import { PageConfig } from '@jupyterlab/coreutils';
import { IServiceManager } from '@jupyterlab/services';
import { PluginRegistry } from '@lumino/coreutils';
import { accessPlugin } from './access-plugin.js';
import { coursePlugin } from './course-plugin.js';
import { dataPlugin } from './data/index.js';
import { debuggerPlugin } from './debugger/index.js';
import { executorPlugin } from './executor-plugin.js';
import { exercisePlugin } from './exercise/index.js';
import { mimeExtensions, plugins } from './plugins.js';
import { widgetsPlugin } from './widgets/index.js';
import { wordsPlugin } from './words-plugin.js';

async function main() {
  const [chosen, mime] = await Promise.all([plugins(PageConfig.getOption('notebookPage')), mimeExtensions()]);
  const pluginRegistry = new PluginRegistry();
  pluginRegistry.registerPlugins([
    ...chosen, accessPlugin, coursePlugin, dataPlugin, debuggerPlugin, executorPlugin, exercisePlugin, widgetsPlugin, wordsPlugin
  ]);
  const serviceManager = await pluginRegistry.resolveRequiredService(IServiceManager);
  const app = new NotebookApp({ pluginRegistry, serviceManager, mimeExtensions: mime, availablePlugins: [] });
  await app.start();
}

window.addEventListener('load', main);
