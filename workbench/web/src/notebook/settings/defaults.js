// The defaults of a schema, put into a value as Jupyter's own validator (Ajv with `useDefaults`) puts them.
import { JSONExt } from '@lumino/coreutils';

/** Keywords whose subschemas Ajv takes no defaults from, or that no schema of Jupyter's has: who meets one asks Ajv. */
const UNSUPPORTED = ['if', 'then', 'else', 'dependencies', 'dependentSchemas', 'prefixItems', 'additionalItems', 'unevaluatedProperties'];

const isObject = value => typeof value === 'object' && value !== null && !Array.isArray(value);

function resolve(reference, root) {
  if (!reference.startsWith('#')) {
    throw new RangeError(`reference ${reference}`);
  }
  return reference
    .split('/')
    .slice(1)
    .reduce((place, key) => place?.[key.replaceAll('~1', '/').replaceAll('~0', '~')], root);
}

function fillObject(schema, value, root) {
  const properties = schema.properties ?? {};
  for (const [key, one] of Object.entries(properties)) {
    if (value[key] === undefined && one.default !== undefined) {
      value[key] = JSONExt.deepCopy(one.default);
    }
  }
  const patterns = Object.entries(schema.patternProperties ?? {}).map(([pattern, one]) => [new RegExp(pattern, 'u'), one]);
  for (const [key, part] of Object.entries(value)) {
    const matching = patterns.filter(([pattern]) => pattern.test(key)).map(([, one]) => one);
    if (Object.hasOwn(properties, key)) {
      matching.push(properties[key]);
    } else if (matching.length === 0 && isObject(schema.additionalProperties)) {
      matching.push(schema.additionalProperties);
    }
    matching.forEach(one => fill(one, part, root));
  }
}

/**
 * Puts into a value, in place, what its schema says where nothing is.
 *
 * @param schema - a JSON schema, or the part of one that is about this value
 * @param value - the value; changed
 * @param root - the whole schema, which references are looked up in
 * @throws RangeError for a schema with keywords that are not known here
 */
export function fill(schema, value, root = schema) {
  if (!isObject(schema)) {
    return;
  }
  const strange = UNSUPPORTED.find(keyword => keyword in schema);
  if (strange !== undefined) {
    throw new RangeError(`keyword ${strange}`);
  }
  if (schema.$ref !== undefined) {
    fill(resolve(schema.$ref, root), value, root);
  }
  schema.allOf?.forEach(one => fill(one, value, root));
  if (isObject(value)) {
    fillObject(schema, value, root);
  } else if (Array.isArray(value) && schema.items !== undefined) {
    if (Array.isArray(schema.items)) {
      throw new RangeError('items in a list');
    }
    value.forEach(one => fill(schema.items, one, root));
  }
}
