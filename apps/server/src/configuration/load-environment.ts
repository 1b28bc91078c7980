import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseEnv } from 'node:util';
import { StartError } from '../start/start-error.ts';
import { repositoryRoot } from './repository-root.ts';

export type Environment = Readonly<Record<string, string | undefined>>;

/** The environment with what `.env` adds to it; a value that is already in the environment wins. */
export function loadEnvironment(folder = repositoryRoot, environment: Environment = process.env): Environment {
  return { ...readEnvFile(path.join(folder, '.env')), ...environment };
}

function readEnvFile(file: string): Environment {
  try {
    return parseEnv(readFileSync(file, 'utf8'));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') {
      return {};
    }
    throw new StartError(`The settings in ${file} cannot be read (${code ?? String(error)}).`, { cause: error });
  }
}
