import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';

const repositoryRoot = fileURLToPath(new URL('../..', import.meta.url));

const programs = { server: 'apps/server/src/main.ts', cli: 'apps/cli/src/main.ts' } as const;

export interface ProgramRun {
  readonly exitCode: number | null;
  readonly output: string;
  /** Line by line. */
  readonly errors: readonly string[];
}

/** Runs a program to its end: the command line, or a server that cannot start. */
export async function runProgram(
  program: keyof typeof programs,
  words: readonly string[],
  { input = '', ...environment }: Readonly<Record<string, string>>,
): Promise<ProgramRun> {
  const child = spawn(process.execPath, [path.join(repositoryRoot, programs[program]), ...words], {
    env: { ...process.env, NODE_ENV: 'development', LOG_LEVEL: 'error', NO_COLOR: '1', ...environment },
  });
  child.stdin.end(input);
  const [output, errors, [exitCode]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'exit') as Promise<[number | null]>,
  ]);
  return { exitCode, output, errors: errors.split('\n').filter(Boolean) };
}
