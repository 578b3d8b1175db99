// Which plugins of Jupyter's make up our editor. A package is named once, with the plugins that are taken from it
// (none named: all of them); packages that only one kind of page needs are fetched for that page only.

const all = module => [module.default ?? module].flat();

/** The plugins of a package whose ids end with one of the names. */
async function take(module, ...names) {
  const plugins = all(await module);
  return names.length === 0 ? plugins : plugins.filter(one => names.some(name => one.id.endsWith(`:${name}`)));
}

const everywhere = () => [
  take(import('@jupyter-notebook/application-extension')),
  take(import('@jupyter-notebook/docmanager-extension')),
  take(import('@jupyter-notebook/notebook-extension')),
  take(import('@jupyterlab/application-extension'), 'context-menu', 'faviconbusy', 'router', 'top-bar', 'top-spacer'),
  take(
    import('@jupyterlab/apputils-extension'),
    'kernels-settings', 'notification', 'palette', 'sanitizer', 'sessionDialogs', 'settings', 'state', 'themes',
    'themes-palette-menu', 'toolbar-registry', 'utilityCommands'
  ),
  take(import('@jupyterlab/codemirror-extension')),
  take(import('@jupyterlab/completer-extension'), 'base-service', 'manager'),
  take(import('@jupyterlab/docmanager-extension'), 'contexts', 'download', 'manager', 'plugin'),
  take(import('@jupyterlab/documentsearch-extension'), 'plugin'),
  take(import('@jupyterlab/filebrowser-extension'), 'default-file-browser', 'factory'),
  take(import('@jupyterlab/fileeditor-extension'), 'plugin', 'widget-factory'),
  take(import('@jupyterlab/mainmenu-extension'), 'plugin'),
  take(import('@jupyterlab/markedparser-extension')),
  take(import('@jupyterlab/mathjax-extension')),
  take(
    import('@jupyterlab/notebook-extension'),
    'export', 'factory', 'tracker', 'widget-factory'
  ),
  take(import('@jupyterlab/services-extension')),
  take(import('@jupyterlab/shortcuts-extension')),
  take(import('@jupyterlab/theme-dark-extension')),
  take(import('@jupyterlab/theme-dark-high-contrast-extension')),
  take(import('@jupyterlab/theme-light-extension')),
  take(import('@jupyterlab/translation-extension')),
  take(import('@jupyterlab/ui-components-extension'))
];

const onlyOn = {
  tree: () => [
    take(import('@jupyter-notebook/tree-extension')),
    take(import('@jupyterlab/application-extension'), 'commands'),
    take(import('@jupyterlab/cell-toolbar-extension')),
    take(
      import('@jupyterlab/filebrowser-extension'),
      'browser', 'download', 'file-upload-status', 'open-with', 'search'
    ),
    take(import('@jupyterlab/running-extension'), 'plugin'),
    take(import('@jupyterlab/settingeditor-extension'))
  ],
  notebooks: () => [
    take(import('@jupyterlab/cell-toolbar-extension')),
    take(import('@jupyterlab/metadataform-extension')),
    take(
      import('@jupyterlab/notebook-extension'),
      'active-cell-tool', 'completer', 'copy-output', 'search', 'toc', 'tools'
    ),
    take(import('@jupyterlab/toc-extension'), 'registry', 'tracker'),
    take(import('@jupyterlab/tooltip-extension'), 'manager', 'notebooks')
  ],
  edit: () => [
    take(import('@jupyterlab/csvviewer-extension')),
    take(import('@jupyterlab/fileeditor-extension'), 'completer', 'search'),
    take(import('@jupyterlab/imageviewer-extension')),
    take(import('@jupyterlab/markdownviewer-extension'))
  ]
};

/** The plugins for a kind of page: tree, notebooks or edit. */
export async function plugins(page) {
  const parts = await Promise.all([...everywhere(), ...(onlyOn[page]?.() ?? [])]);
  return parts.flat();
}

/** What shows results that are neither text, HTML nor a picture. */
export function mimeExtensions() {
  return Promise.all([
    import('@jupyterlab/javascript-extension'),
    import('@jupyterlab/json-extension'),
    import('@jupyterlab/vega5-extension')
  ]);
}
