// Validates settings. A plugin without settings of the learner's has its defaults, and those of Jupyter's own plugins are
// as their schemas say: compiling each of these schemas would take an eighth of the time until the first cell is seen.
import { DefaultSchemaValidator } from '@jupyterlab/settingregistry/lib/settingregistry';
import { fill } from './defaults.js';

const NOTHING = /^\s*\{\s*\}\s*$/;

export class QuickValidator {
  /** Errors in a plugin's schema or settings, or null; see Jupyter's `ISchemaValidator`. */
  validateData(plugin, populate = true) {
    const composite = this._defaults(plugin);
    if (composite === undefined) {
      this._thorough ??= new DefaultSchemaValidator();
      return this._thorough.validateData(plugin, populate);
    }
    if (populate) {
      plugin.data = { composite, user: {} };
    }
    return null;
  }

  /** Whether it had to compile a schema. */
  get wasThorough() {
    return this._thorough !== undefined;
  }

  /** What a plugin without settings has; undefined where that takes a thorough look. */
  _defaults(plugin) {
    if (plugin.schema.type !== 'object' || !NOTHING.test(plugin.raw)) {
      return undefined;
    }
    const composite = {};
    try {
      fill(plugin.schema, composite);
    } catch (problem) {
      if (problem instanceof RangeError) {
        return undefined;
      }
      throw problem;
    }
    return composite;
  }
}
