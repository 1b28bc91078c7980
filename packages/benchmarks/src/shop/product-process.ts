import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import path from 'node:path';

const repositoryRoot = path.resolve(import.meta.dirname, '../../../..');
const readyWithinMs = 60_000;

/** The product as it is started in production, with nothing switched off but the height of the limits. */
export interface ProductProcess {
  readonly address: string;
  /** What the process holds now and has held at most, in MB; null on a system that does not tell. */
  memory(): Promise<{ readonly now: number; readonly most: number } | null>;
  stop(): Promise<void>;
}

export async function startProduct(databaseUrl: string): Promise<ProductProcess> {
  const { serverFlags, serverEnvironment } = await startingAsNpmDoes();
  const server = spawn(process.execPath, [...serverFlags, path.join(repositoryRoot, 'apps/server/src/main.ts')], {
    cwd: repositoryRoot,
    env: {
      ...process.env,
      ...serverEnvironment,
      NODE_ENV: 'production',
      PORT: '0',
      DATABASE_URL: databaseUrl,
      RATE_LIMIT_FACTOR: '1000000',
      LOG_LEVEL: 'warn',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const exited = once(server, 'exit');
  return {
    address: await readyAddress(server),
    memory: () => memoryOf(server),
    stop: async () => {
      server.kill('SIGTERM');
      await exited;
    },
  };
}

interface Start {
  readonly serverFlags: readonly string[];
  readonly serverEnvironment: Readonly<Record<string, string>>;
}

/** What `npm start` gives the process besides its program. */
function startingAsNpmDoes(): Promise<Start> {
  return import(path.join(repositoryRoot, 'scripts/modest-memory.mjs')) as Promise<Start>;
}

async function readyAddress(server: ChildProcess): Promise<string> {
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  const timer = setTimeout(() => reject(new Error('The product did not become ready.')), readyWithinMs);
  server.once('exit', (code) => reject(new Error(`The product ended with exit code ${code}.`)));
  let output = '';
  let ready: string | undefined;
  server.stdout?.on('data', (text: Buffer) => {
    // What it says afterwards are warnings, which whoever watches should see.
    if (ready) process.stderr.write(text);
    output += text.toString();
    ready ??= /Tillback is ready: (\S+)/.exec(output)?.[1];
    if (ready) resolve(ready);
  });
  return promise.finally(() => clearTimeout(timer));
}

async function memoryOf({ pid }: ChildProcess) {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => null);
  const megabytes = (field: string) => Number(new RegExp(`${field}:\\s+(\\d+)`).exec(status ?? '')?.[1]) / 1_024;
  return status === null ? null : { now: megabytes('VmRSS'), most: megabytes('VmHWM') };
}
