import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { captureTool } from '../processes.mjs';
import { SetUpError, say } from '../progress.mjs';
import { inRoot } from '../root-folder.mjs';
import { namesOf, requireKebab } from './names.mjs';
import { withModule, withMore, withPermission, withProcedure } from './source-text.mjs';
import { fill } from './template.mjs';

const usage = `What should be made?
  npm run new -- module <name>
  npm run new -- command <module> <verb-noun>
  npm run new -- query <module> <verb-noun>`;

const modules = 'packages/api/src/modules';
const appRouter = 'packages/api/src/router.ts';
const permissions = 'packages/api/src/permissions/permission-table.ts';

/**
 * Makes a module, or a command or query with its input, its answer, its line in the router and its test.
 * @param {{ env: NodeJS.ProcessEnv }} setUp
 * @param {string[]} words
 */
export async function makeNew({ env }, words) {
  const [kind, module = '', verbNoun = ''] = words;
  const files = filesFor(kind, module, verbNoun);
  for (const [file, text] of files) write(file, text);
  await format(env, [...files.keys()]);
  say(`Made or changed:\n${[...files.keys()].map((file) => `  ${file}`).join('\n')}`);
  say('It runs and is tested as it is. Make it do what it is for; choose its right and its address in the router.');
  say('Who may call it is a row of the permission table too, and of docs/permissions.md, which `npm run docs` writes.');
  return 0;
}

/**
 * @param {string | undefined} kind
 * @param {string} module
 * @param {string} verbNoun
 * @returns {Map<string, string>} the whole text of each file, by its path from the root
 */
function filesFor(kind, module, verbNoun) {
  if (kind === 'module' && verbNoun === '') return moduleFiles(requireKebab(module));
  if ((kind === 'command' || kind === 'query') && verbNoun !== '') {
    return procedureFiles(kind, requireKebab(module), requireKebab(verbNoun));
  }
  throw new SetUpError(usage);
}

function moduleFiles(module) {
  const router = `${modules}/${module}/${module}.router.ts`;
  if (existsSync(inRoot(router))) throw new SetUpError(`There is a module ${module}.`);
  const names = namesOf(module, module);
  return new Map([
    [router, fill('module.router.ts', names)],
    [appRouter, withModule(read(appRouter), names)],
  ]);
}

/** @param {'command' | 'query'} kind */
function procedureFiles(kind, module, verbNoun) {
  const folder = `${modules}/${module}`;
  const router = `${folder}/${module}.router.ts`;
  const source = `${folder}/${kind === 'command' ? 'commands' : 'queries'}/${verbNoun}.ts`;
  if (!existsSync(inRoot(router))) throw new SetUpError(`There is no module ${module}: make it first.`);
  if (existsSync(inRoot(source))) throw new SetUpError(`There is ${source} already.`);

  const names = namesOf(module, verbNoun);
  const files = new Map([
    [source, fill(`${kind}.ts`, names)],
    [source.replace(/\.ts$/, '.test.ts'), fill(`${kind}.test.ts`, names)],
  ]);
  const shapes = `${folder}/${module}.shapes.ts`;
  files.set(shapes, withMore(read(shapes), fill(`${kind}.shape.ts`, names)));
  if (kind === 'command') {
    const input = `packages/rules/src/validation/${module}.ts`;
    files.set(input, withMore(read(input), fill('command.input.ts', names)));
  }
  files.set(router, withProcedure(read(router), fill(`${kind}.router.ts`, names)));
  files.set(permissions, withPermission(read(permissions), names, kind));
  return files;
}

/** The text of a file; nothing for one that is not there yet. */
function read(file) {
  return existsSync(inRoot(file)) ? readFileSync(inRoot(file), 'utf8') : '';
}

function write(file, text) {
  mkdirSync(path.dirname(inRoot(file)), { recursive: true });
  writeFileSync(inRoot(file), text);
}

/** The formatter sorts and joins the imports too. */
async function format(env, files) {
  const { exitCode, output } = await captureTool('biome', ['check', '--write', '--colors=off', ...files], env);
  if (exitCode !== 0) throw new SetUpError(`What was made could not be formatted:\n${output.trim()}`);
}
