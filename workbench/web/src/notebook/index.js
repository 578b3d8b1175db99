// The notebook editor: Jupyter Notebook's own shell with chosen plugins and ours.
import './style.js';
import { NotebookApp } from '@jupyter-notebook/application';
import { PageConfig } from '@jupyterlab/coreutils';
import { IServiceManager } from '@jupyterlab/services';
import { PluginRegistry } from '@lumino/coreutils';
import { coursePlugin } from './course-plugin.js';
import { mimeExtensions, plugins } from './plugins.js';

async function main() {
  const [chosen, mime] = await Promise.all([plugins(PageConfig.getOption('notebookPage')), mimeExtensions()]);
  const pluginRegistry = new PluginRegistry();
  pluginRegistry.registerPlugins([...chosen, coursePlugin]);
  const serviceManager = await pluginRegistry.resolveRequiredService(IServiceManager);
  const app = new NotebookApp({ pluginRegistry, serviceManager, mimeExtensions: mime, availablePlugins: [] });
  await app.start();
}

window.addEventListener('load', main);
