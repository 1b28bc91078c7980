import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';

const program = fileURLToPath(new URL('../main.ts', import.meta.url));

export interface CliRun {
  readonly exitCode: number | null;
  readonly output: string;
  readonly errors: string;
}

export interface CliOptions {
  readonly databaseUrl: string;
  /** What is piped in. */
  readonly input?: string;
  /** Where a file name begins. */
  readonly folder?: string;
  /** Told what comes on the error output, to send a signal at the right moment. */
  readonly onErrors?: (text: string, stop: () => void) => void;
}

/** The command line as a program of its own, on a database of the test. */
export async function runCli(words: readonly string[], options: CliOptions): Promise<CliRun> {
  const { databaseUrl, input = '', folder = process.cwd(), onErrors } = options;
  const child = spawn(process.execPath, [program, ...words], {
    cwd: folder,
    env: { ...process.env, NODE_ENV: 'development', DATABASE_URL: databaseUrl, LOG_LEVEL: 'silent', NO_COLOR: '1' },
  });
  child.stdin.end(input);
  child.stderr.on('data', (chunk: Buffer) => onErrors?.(chunk.toString(), () => child.kill('SIGINT')));
  const [output, errors, [exitCode]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'exit') as Promise<[number | null]>,
  ]);
  return { exitCode, output, errors };
}
