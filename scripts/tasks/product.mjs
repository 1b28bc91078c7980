import { availableParallelism } from 'node:os';
import { serverEnvironment, serverFlags } from '../modest-memory.mjs';
import { runProduct, runTool } from '../processes.mjs';
import { inRoot, rootFolder } from '../root-folder.mjs';
import { ensureWebIsBuilt } from '../web-build.mjs';

/** @typedef {{ toolChain: import('../tool-chain.mjs').ToolChain, env: NodeJS.ProcessEnv }} SetUp */

/** @param {SetUp} setUp @param {string[]} words */
export async function start({ toolChain, env }, words) {
  await ensureWebIsBuilt(env);
  return runProduct({
    node: toolChain.node,
    flags: serverFlags,
    program: inRoot('apps/server/src/main.ts'),
    words,
    folder: rootFolder,
    env: { ...env, ...serverEnvironment },
  });
}

/** The command line works on the caller's own files, so it runs in the caller's own folder. @param {SetUp} setUp @param {string[]} words */
export function tillback({ toolChain, env }, words) {
  const folder = process.env.INIT_CWD ?? process.cwd();
  return runProduct({ node: toolChain.node, program: inRoot('apps/cli/src/main.ts'), words, folder, env });
}

/**
 * A test of the whole product waits as long as it reckons: for the database, for a page, for a program to start. Half as
 * many files again as there are cores keep the cores at work.
 * @param {SetUp} setUp @param {string[]} words
 */
export async function test({ env }, words) {
  await ensureWebIsBuilt(env);
  const atOnce = Math.ceil(availableParallelism() * 1.5);
  return runTool('vitest', ['run', `--maxWorkers=${atOnce}`, ...words], env);
}

/** Writes the pages of the documentation that are made from the code. @param {SetUp} setUp */
export function docs({ env }) {
  return runTool('node', ['packages/api/src/permissions/write-permissions-page.ts'], env);
}

/** @param {SetUp} setUp @param {string[]} words */
export function dev({ env }, words) {
  return runTool('turbo', ['run', 'dev', ...words], env);
}

/** @param {SetUp} setUp @param {string[]} words */
export function runPnpm({ env }, words) {
  return runTool('pnpm', words, env);
}
