import { runProduct } from '../processes.mjs';
import { inRoot, rootFolder } from '../root-folder.mjs';

/** @typedef {{ toolChain: import('../tool-chain.mjs').ToolChain, env: NodeJS.ProcessEnv }} SetUp */

/** @param {SetUp} setUp @param {string[]} words */
export function bench(setUp, words) {
  return measureBy('bench.ts', setUp, words);
}

/** @param {SetUp} setUp @param {string[]} words */
export function soak(setUp, words) {
  return measureBy('soak.ts', setUp, words);
}

/** @param {string} file @param {SetUp} setUp @param {string[]} words */
function measureBy(file, { toolChain, env }, words) {
  const program = inRoot('packages/benchmarks/src', file);
  return runProduct({ node: toolChain.node, program, words, folder: rootFolder, env });
}
