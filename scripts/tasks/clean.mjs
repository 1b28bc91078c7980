import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline/promises';
import { SetUpError, say } from '../progress.mjs';
import { inRoot } from '../root-folder.mjs';

const made = ['node_modules', 'dist', '.turbo', 'coverage'];

/**
 * Removes what was installed and built, and the shop's data only when asked to with `--data`.
 * @param {string[]} words
 */
export async function clean(words) {
  for (const folder of workspaceFolders()) {
    for (const name of made) rmSync(path.join(folder, name), { recursive: true, force: true });
  }
  say('Removed what was installed and built.');
  if (words.includes('--data')) await removeData();
  return 0;
}

function workspaceFolders() {
  const inside = ['apps', 'packages'].flatMap((group) => readdirSync(inRoot(group)).map((name) => inRoot(group, name)));
  return [inRoot(), inRoot('tests'), ...inside];
}

async function removeData() {
  const folders = dataFolders();
  if (folders.some((folder) => existsSync(path.join(folder, 'cluster', 'postmaster.pid')))) {
    throw new SetUpError(
      'The database is running, or was not stopped in order: start Tillback and stop it with Ctrl-C first.',
    );
  }
  if (!(await isMeant())) return;
  for (const folder of [...folders, inRoot('.data')]) rmSync(folder, { recursive: true, force: true });
  say('Removed the data.');
}

/** The database may lie elsewhere, and then the folder asked for says where. */
function dataFolders() {
  const asked = inRoot('.data', 'postgres');
  const pointer = path.join(asked, 'moved-to');
  const moved = existsSync(pointer) ? readFileSync(pointer, 'utf8').trim() : asked;
  return existsSync(path.join(moved, 'cluster')) ? [asked, moved] : [asked];
}

async function isMeant() {
  if (!process.stdin.isTTY) return true;
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  const answer = await terminal.question('Remove all data of this shop, for good? Type "yes": ');
  terminal.close();
  return answer.trim() === 'yes';
}
