import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { pathToFileURL } from 'node:url';
import { environment, nodeFlags } from './modest-memory.mjs';
import { whenNpmIsKilled } from './npm-watch.mjs';
import { inRoot, rootFolder } from './root-folder.mjs';

const stopSignals = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']);

/**
 * Runs a tool in the foreground and returns its exit code.
 * @param {string} program
 * @param {string[]} words
 * @param {NodeJS.ProcessEnv} env
 */
export function runTool(program, words, env) {
  const child = spawn(program, words, { cwd: rootFolder, env, stdio: 'inherit' });
  // In a terminal Ctrl-C reaches the tool by itself: a second signal would cut its clean-up short.
  return untilEnd(child, (signal) => {
    if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal);
  });
}

/**
 * Runs a tool unseen and returns its exit code with all that it printed. It is ended as soon as it prints what is hopeless.
 * @param {string} program
 * @param {string[]} words
 * @param {NodeJS.ProcessEnv} env
 * @param {RegExp} [hopeless]
 * @returns {Promise<{ exitCode: number, output: string }>}
 */
export async function captureTool(program, words, env, hopeless) {
  const child = spawn(program, words, { cwd: rootFolder, env, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text) => {
      output += text;
      if (hopeless?.test(text)) child.kill('SIGTERM');
    });
  }
  const exitCode = await untilEnd(child, (signal) => child.kill(signal));
  return { exitCode, output };
}

/**
 * Runs one of our own programs, which gets a stop signal once, whether it came from the terminal, from npm or from both,
 * and which ends in order when this process is killed.
 * @param {{ node: string, flags?: string[], program: string, words: string[], folder: string, env: NodeJS.ProcessEnv }} what
 */
export function runProduct({ node, flags = nodeFlags, program, words, folder, env }) {
  const follow = pathToFileURL(inRoot('scripts', 'follow-parent.mjs')).href;
  const child = spawn(
    node,
    [...flags, '--disable-warning=ExperimentalWarning', '--import', follow, program, ...words],
    {
      cwd: folder,
      env: { ...environment, ...env },
      stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    },
  );
  return untilEnd(child, (signal) => {
    if (child.connected) child.send({ stop: signal }, () => undefined);
  });
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @param {(signal: NodeJS.Signals) => void} passOn
 * @returns {Promise<number>}
 */
function untilEnd(child, passOn) {
  for (const signal of stopSignals) process.on(signal, passOn);
  const endWatch = whenNpmIsKilled(() => passOn('SIGTERM'));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) => {
      for (const stop of stopSignals) process.off(stop, passOn);
      endWatch();
      resolve(code ?? 128 + (signal ? constants.signals[signal] : 0));
    });
  });
}
