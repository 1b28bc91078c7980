// The first file that runs, on whatever Node the machine has (20 or newer): all that it needs is npm.
import { ensureInstalled } from './installation.mjs';
import { makeNew } from './new/new.mjs';
import { fail, SetUpError } from './progress.mjs';
import { check } from './tasks/check.mjs';
import { clean } from './tasks/clean.mjs';
import { bench, soak } from './tasks/measuring.mjs';
import { dev, docs, runPnpm, start, test, tillback } from './tasks/product.mjs';
import { ensureToolChain, environmentWith } from './tool-chain.mjs';

/** @typedef {import('./tool-chain.mjs').ToolChain} ToolChain */

/**
 * Each task gets the tool chain, an environment with it on PATH, and the words after the task's name, and returns the exit code.
 * @type {Record<string, (setUp: { toolChain: ToolChain, env: NodeJS.ProcessEnv }, words: string[]) => Promise<number>>}
 */
const tasks = { start, test, dev, check, docs, tillback, bench, soak, new: makeNew, x: runPnpm };

const [task = '', ...words] = process.argv.slice(2);

try {
  process.exitCode = task === 'clean' ? await clean(words) : await runTask();
} catch (error) {
  if (!(error instanceof SetUpError)) throw error;
  fail(error.message);
  process.exitCode = 1;
}

async function runTask() {
  const perform = tasks[task];
  if (!perform) throw new SetUpError(`Unknown task "${task}": choose one of ${Object.keys(tasks).join(', ')}, clean.`);
  const toolChain = await ensureToolChain();
  const env = environmentWith(toolChain);
  await ensureInstalled(env);
  return perform({ toolChain, env }, words);
}
