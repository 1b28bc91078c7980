import { captureTool } from '../processes.mjs';
import { say } from '../progress.mjs';

/** @type {{ name: string, program: string, words: string[], proves?: RegExp }[]} */
const checks = [
  { name: 'format', program: 'biome', words: ['ci', '--colors=off', '.'] },
  { name: 'lint', program: 'oxlint', words: ['--type-aware', '--deny-warnings'] },
  { name: 'types', program: 'turbo', words: ['run', 'typecheck', '--output-logs=errors-only'] },
  {
    name: 'import directions',
    program: 'depcruise',
    words: ['--config', '.dependency-cruiser.cjs', 'apps', 'packages', 'tests'],
    // Without a compiler that it can use, this tool reports success over nothing at all.
    proves: /\([1-9]\d* modules, [1-9]\d* dependencies cruised\)/,
  },
  { name: 'unused code', program: 'knip', words: [] },
  {
    name: 'documentation',
    program: 'node',
    words: ['packages/api/src/permissions/write-permissions-page.ts', '--check'],
  },
  { name: 'package files', program: 'sherif', words: ['--fail-on-warnings'] },
];

/**
 * Runs every check, even after one has failed, and names those that did.
 * @param {{ env: NodeJS.ProcessEnv }} setUp
 */
export async function check({ env }) {
  const failed = [];
  for (const { name, program, words, proves } of checks) {
    const begin = performance.now();
    const { exitCode, output } = await captureTool(program, words, { ...env, NO_COLOR: '1' });
    const passed = exitCode === 0 && (proves === undefined || proves.test(output));
    if (!passed) say(`\n${output.trim()}\n`);
    say(`${passed ? 'ok    ' : 'FAILED'} ${name} (${((performance.now() - begin) / 1000).toFixed(1)} s)`);
    if (!passed) failed.push(name);
  }
  say(failed.length === 0 ? '\nAll checks passed.' : `\nFailed: ${failed.join(', ')}.`);
  return failed.length === 0 ? 0 : 1;
}
