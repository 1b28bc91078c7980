import { randomInt } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Configuration } from '../configuration/configuration.ts';

/** Letters and digits that nobody takes for one another. */
const alphabet = 'abcdefghjkmnpqrstuvwxyz23456789';

/** The one password of the demo accounts: the chosen one, else that of the first start, which made it up and kept it. */
export async function demoPassword({ demoPassword: chosen, dataDir }: Configuration): Promise<string> {
  if (chosen !== null) {
    return chosen;
  }
  const file = path.join(dataDir, 'demo-password');
  return (await keptIn(file)) ?? makeUp(file);
}

async function keptIn(file: string): Promise<string | null> {
  try {
    return (await readFile(file, 'utf8')).trim() || null;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') {
      return null;
    }
    throw error;
  }
}

async function makeUp(file: string): Promise<string> {
  const password = [group(), group(), group()].join('-');
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, `${password}\n`, { mode: 0o600 });
  return password;
}

function group(): string {
  return Array.from({ length: 5 }, () => alphabet[randomInt(alphabet.length)]).join('');
}
