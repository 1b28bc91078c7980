import { SetUpError } from '../progress.mjs';

const kebab = /^[a-z][a-z0-9]*(-[a-z][a-z0-9]*)*$/;

/** @param {string} name */
export function requireKebab(name) {
  if (kebab.test(name)) return name;
  throw new SetUpError(
    `"${name}" is no name for a file: write words in lower case with hyphens, such as rename-product.`,
  );
}

/**
 * The forms in which the templates use the names.
 * @param {string} module
 * @param {string} verbNoun
 */
export function namesOf(module, verbNoun) {
  return {
    module,
    moduleCamel: camel(module),
    moduleTitle: title(module),
    file: verbNoun,
    camel: camel(verbNoun),
    pascal: capital(camel(verbNoun)),
    title: title(verbNoun),
  };
}

function camel(name) {
  return name.replace(/-([a-z])/g, (_hyphen, letter) => letter.toUpperCase());
}

function title(name) {
  return capital(name.replaceAll('-', ' '));
}

function capital(text) {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
