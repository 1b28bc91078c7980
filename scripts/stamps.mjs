import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { inRoot } from './root-folder.mjs';

// What was done before, so that a second start need not look again. Gone with `npm run clean`.
const folder = inRoot('node_modules', '.tillback');

/** @param {string} name */
export function readStamp(name) {
  try {
    return JSON.parse(readFileSync(path.join(folder, `${name}.json`), 'utf8'));
  } catch {
    return null;
  }
}

/**
 * @param {string} name
 * @param {unknown} content
 */
export function writeStamp(name, content) {
  try {
    mkdirSync(folder, { recursive: true });
    writeFileSync(path.join(folder, `${name}.json`), JSON.stringify(content));
  } catch {
    // Another user's installation works too; only the next start has to look again.
  }
}
