/** The plugins of a package whose ids end with one of the names; all of them without a name. */
export function take(plugins, ...names) {
  const all = [plugins].flat();
  return names.length === 0 ? all : all.filter(one => names.some(name => one.id.endsWith(`:${name}`)));
}
