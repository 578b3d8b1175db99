// Keeps the settings of all plugins, as Jupyter's own plugin does, with a validator that is quick where nothing was set.
import { PageConfig } from '@jupyterlab/coreutils';
import { ISettingConnector, ISettingRegistry, SettingRegistry } from '@jupyterlab/settingregistry';
import { QuickValidator } from './validator.js';

/** Settings of plugins that Jupyter starts later than the first look at their schemas. */
async function loadTheRest(app, connector, registry) {
  await app.restored;
  const { ids } = await connector.list('ids');
  for (const id of ids) {
    if (app.hasPlugin(id) && !PageConfig.Extension.isDisabled(id) && !(id in registry.plugins)) {
      registry.load(id).catch(problem => console.warn(`The settings of ${id} could not be read`, problem));
    }
  }
}

export const settingsPlugin = {
  id: 'ishizue:settings',
  autoStart: true,
  provides: ISettingRegistry,
  requires: [ISettingConnector],
  activate: async (app, connector) => {
    const { values } = await connector.list('active');
    const registry = new SettingRegistry({
      connector,
      plugins: values.filter(({ id }) => app.hasPlugin(id)),
      validator: new QuickValidator()
    });
    void loadTheRest(app, connector, registry);
    return registry;
  }
};
