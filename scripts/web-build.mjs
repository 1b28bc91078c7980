import { createHash } from 'node:crypto';
import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { captureTool } from './processes.mjs';
import { during, SetUpError } from './progress.mjs';
import { inRoot } from './root-folder.mjs';
import { readStamp, writeStamp } from './stamps.mjs';

/** What the built pages are made of. */
const sources = ['apps/web', 'packages/rules', 'pnpm-lock.yaml', 'turbo.json'];
const notSources = new Set(['node_modules', 'dist', '.turbo']);

/**
 * Builds the web app, unless no file of it has changed since the last time.
 * @param {NodeJS.ProcessEnv} env
 */
export async function ensureWebIsBuilt(env) {
  const fingerprint = fingerprintOf(sources);
  if (readStamp('web-build')?.fingerprint === fingerprint && existsSync(inRoot('apps/web/dist/index.html'))) return;
  await during('Building the web app', () => build(env));
  writeStamp('web-build', { fingerprint });
}

/** @param {NodeJS.ProcessEnv} env */
async function build(env) {
  const { exitCode, output } = await captureTool('turbo', ['run', 'build', '--output-logs=errors-only'], env);
  if (exitCode !== 0) throw new SetUpError(`The web app could not be built:\n${output.trim()}`);
}

/** Sizes and times tell of a change as surely as the content here, and are read in a few milliseconds. */
function fingerprintOf(paths) {
  const hash = createHash('sha256');
  for (const file of paths.flatMap((name) => filesIn(inRoot(name)))) {
    const { size, mtimeMs } = statSync(file);
    hash.update(`${file}\n${size}\n${mtimeMs}\n`);
  }
  return hash.digest('hex');
}

/** @returns {string[]} */
function filesIn(entry) {
  if (!existsSync(entry)) return [];
  if (!statSync(entry).isDirectory()) return [entry];
  const names = readdirSync(entry).filter((name) => !notSources.has(name));
  return names.toSorted().flatMap((name) => filesIn(path.join(entry, name)));
}
