import { spawn } from 'node:child_process';
import path from 'node:path';
import type { DatabaseUser } from './database-user.ts';

export interface Outcome {
  succeeded: boolean;
  /** All it printed, or why it could not be run at all. */
  output: string;
}

/** Runs a program to its end as the database's user; killed, and not succeeded, when it takes longer than allowed. */
export function runProgram(
  program: string,
  parameters: string[],
  user: DatabaseUser | null,
  timeoutSeconds: number,
): Promise<Outcome> {
  return new Promise((resolve) => {
    const child = spawn(program, parameters, {
      ...(user && { uid: user.uid, gid: user.gid }),
      // The caller's own folder may be closed to that user.
      cwd: path.parse(program).root,
      env: programEnvironment(),
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: timeoutSeconds * 1000,
      killSignal: 'SIGKILL',
    });
    let output = '';
    const collect = (chunk: Buffer) => {
      output += chunk.toString();
    };
    child.stdout.on('data', collect);
    child.stderr.on('data', collect);
    child.on('error', (error) => resolve({ succeeded: false, output: error.message }));
    child.on('close', (code, signal) => {
      const late = signal === 'SIGKILL' ? `\nno answer within ${timeoutSeconds} seconds` : '';
      resolve({ succeeded: code === 0, output: output + late });
    });
  });
}

/** English messages, and none of the caller's PG… settings, which would lead the programs to another database. */
export function programEnvironment(): NodeJS.ProcessEnv {
  const own = Object.entries(process.env).filter(([name]) => !name.startsWith('PG') && !name.startsWith('LC_'));
  return { ...Object.fromEntries(own), LC_ALL: 'C', LANG: 'C' };
}
