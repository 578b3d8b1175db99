// Makes elements. Children are elements or texts.

export function element(name, properties = {}, children = []) {
  const node = document.createElement(name);
  for (const [key, value] of Object.entries(properties)) {
    if (key === 'role' || key === 'scope') {
      node.setAttribute(key, value);
    } else {
      node[key] = value;
    }
  }
  node.append(...children);
  return node;
}

export const link = (label, href) => element('a', { href }, [label]);

export function button(label, onClick, className = '') {
  const node = element('button', { type: 'button', className }, [label]);
  node.addEventListener('click', onClick);
  return node;
}

export const replace = (parent, children) => parent.replaceChildren(...children);
