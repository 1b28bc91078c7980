import { readFileSync } from 'node:fs';
import { inRoot } from '../root-folder.mjs';

/**
 * A template's text with `{{name}}` replaced by the names.
 * @param {string} template its file's name without the `.txt`, which keeps our tools from reading it as source
 * @param {Record<string, string>} names
 */
export function fill(template, names) {
  const text = readFileSync(inRoot('scripts', 'new', 'templates', `${template}.txt`), 'utf8');
  return text.replace(/\{\{(\w+)\}\}/g, (placeholder, name) => names[name] ?? placeholder);
}
