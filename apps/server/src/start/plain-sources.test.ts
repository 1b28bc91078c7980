import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { expect, onTestFinished, test } from 'vitest';
import { repositoryRoot } from '../configuration/repository-root.ts';

const keptSources = path.join(repositoryRoot, 'scripts/plain-sources.mjs');

/** Writes a program of these lines and gives what it prints, as `npm start` would run it. */
async function openProgram() {
  const folder = await mkdtemp(path.join(tmpdir(), 'tillback-plain-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const file = path.join(folder, 'program.ts');
  return async (...lines: string[]): Promise<string> => {
    await writeFile(file, lines.join('\n'));
    const words = ['--disable-warning=ExperimentalWarning', '--import', keptSources, file];
    const { stdout } = await promisify(execFile)(process.execPath, words);
    return stdout.trim();
  };
}

test('runs a source without its types, the first time and from what was kept of it, and anew once it was changed', async () => {
  const run = await openProgram();
  const source = ['interface Shop { name: string }', "const shop: Shop = { name: 'one' };", 'console.log(shop.name);'];
  expect(await run(...source)).toBe('one');
  expect(await run(...source)).toBe('one');
  expect(await run(...source, "console.log('two' satisfies string);")).toBe('one\ntwo');
});

test('says of an error in which line of the source it is, from what was kept too', async () => {
  const run = await openProgram();
  const source = ['type Line = { place: string };', '', 'const { stack } = new Error();', 'console.log(stack);'];
  await run(...source);
  expect(await run(...source)).toContain('program.ts:3:');
});
