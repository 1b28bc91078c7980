import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { captureTool } from './processes.mjs';
import { during, SetUpError } from './progress.mjs';
import { inRoot } from './root-folder.mjs';
import { readStamp, writeStamp } from './stamps.mjs';
import { whyNpmFailed } from './tool-chain.mjs';

/**
 * Installs what the lockfile names, unless that was done before.
 * @param {NodeJS.ProcessEnv} env
 */
export async function ensureInstalled(env) {
  const lockfile = lockfileHash();
  if (readStamp('installation')?.lockfile === lockfile && existsSync(inRoot('node_modules', '.modules.yaml'))) return;
  await during('Installing the packages', () => install(env));
  writeStamp('installation', { lockfile });
}

/** Without it pnpm tries for minutes to reach the registry for each of its hundreds of packages. */
const outOfReach = /(dns error|\(Connect\))[^\n]*\n[^\n]*\b0 retries left/;

/** @param {NodeJS.ProcessEnv} env */
async function install(env) {
  const words = [
    'install',
    '--frozen-lockfile',
    '--prefer-offline',
    '--reporter=append-only',
    '--config.confirm-modules-purge=false',
  ];
  const { exitCode, output } = await captureTool('pnpm', words, env, outOfReach);
  if (exitCode !== 0) throw new SetUpError(`The packages could not be installed: ${whyNpmFailed(output)}`);
}

function lockfileHash() {
  const hash = createHash('sha256');
  for (const file of ['pnpm-lock.yaml', 'pnpm-workspace.yaml']) hash.update(readFileSync(inRoot(file)));
  return hash.digest('hex');
}
