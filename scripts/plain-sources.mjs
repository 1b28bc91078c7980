import { hash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { registerHooks, stripTypeScriptTypes } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { inRoot } from './root-folder.mjs';

/*
 * Imported before a program that runs for long. Node takes the types out of our sources by a compiler that stays in memory,
 * about 12 MB with what it needs. Here what is left of each source is kept, so that only the first start after a change
 * needs the compiler.
 */

// Made by this Node, of exactly this text: it never is out of date. Gone with `npm run clean`.
const folder = inRoot('node_modules', '.cache', 'plain-sources', process.version);

registerHooks({
  load: (url, context, nextLoad) =>
    url.startsWith('file:') && url.endsWith('.ts')
      ? { format: 'module', source: plainSource(readFileSync(fileURLToPath(url), 'utf8')), shortCircuit: true }
      : nextLoad(url, context),
});

/** @param {string} source */
function plainSource(source) {
  const file = path.join(folder, `${hash('sha256', source)}.js`);
  return kept(file) ?? keep(file, stripTypeScriptTypes(source));
}

/** @param {string} file */
function kept(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}

/**
 * @param {string} file
 * @param {string} text
 */
function keep(file, text) {
  const unfinished = `${file}.${process.pid}`;
  try {
    mkdirSync(folder, { recursive: true });
    writeFileSync(unfinished, text);
    renameSync(unfinished, file);
  } catch {
    // Another user's installation works too; only the next start has to take the types out again.
  }
  return text;
}
