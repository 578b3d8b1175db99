// Asked while the page is built: whether the quick validator says of every schema what Jupyter's own says.
import { DefaultSchemaValidator } from '@jupyterlab/settingregistry/lib/settingregistry';
import { JSONExt } from '@lumino/coreutils';
import { QuickValidator } from './validator.js';

/** What Jupyter's menus and tool bars put into schemas while the page starts, and what no schema has today. */
const DIFFICULT = {
  type: 'object',
  properties: {
    deep: {
      type: 'object',
      default: { inner: {} },
      properties: { inner: { type: 'object', properties: { rank: { type: 'number', default: 5 } } } }
    },
    absent: { type: 'object', properties: { rank: { type: 'number', default: 5 } } },
    items: {
      type: 'array',
      default: [{ name: 'a' }, { name: 'b', disabled: true }],
      items: { $ref: '#/definitions/item' }
    },
    free: { type: 'object', default: { one: {} }, additionalProperties: { properties: { size: { default: 3 } } } },
    named: { type: 'object', default: { x1: {}, y1: {} }, patternProperties: { '^x': { properties: { size: { default: 3 } } } } },
    all: { type: 'object', default: {}, allOf: [{ properties: { part: { default: 'p' } } }] },
    either: { type: 'object', default: {}, oneOf: [{ properties: { part: { default: 'p' } } }] },
    nothing: { default: null },
    none: { type: 'string' }
  },
  definitions: {
    item: {
      type: 'object',
      properties: { name: { type: 'string' }, disabled: { type: 'boolean', default: false }, args: { type: 'object', default: {} } }
    }
  }
};

function validated(validator, id, { schema, version }) {
  const plugin = { id, raw: '{}', schema: JSONExt.deepCopy(schema), version, data: { composite: {}, user: {} } };
  const errors = validator.validateData(plugin);
  return { errors, ...plugin.data };
}

/** Throws for the first schema whose defaults are not those that Jupyter itself finds. */
export function checkDefaults(schemas) {
  const theirs = new DefaultSchemaValidator();
  const ours = new QuickValidator();
  for (const [id, one] of Object.entries({ ...schemas, difficult: { schema: DIFFICULT, version: '' } })) {
    const expected = validated(theirs, id, one);
    const found = validated(ours, id, one);
    if (!JSONExt.deepEqual(expected, found)) {
      throw new Error(`The settings of ${id} begin with ${JSON.stringify(found)}, in Jupyter with ${JSON.stringify(expected)}`);
    }
  }
  if (ours.wasThorough) {
    throw new Error('The quick validator has asked the thorough one');
  }
}
