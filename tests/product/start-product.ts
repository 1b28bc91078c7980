import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const repositoryRoot = fileURLToPath(new URL('../..', import.meta.url));

/** The product as a process of its own, started as `npm start` does after the tool chain is there. */
export interface RunningProduct {
  readonly address: string;
  /** Everything it printed so far. */
  output(): string;
  /** The one that it printed for the demo accounts. */
  demoPassword(): string;
  /** As Ctrl-C does. Gives the exit code. */
  stop(): Promise<number | null>;
  /** As a power cut does: nothing is cleaned up. */
  kill(): Promise<void>;
}

const readyWithinMs = 90_000;

/** Starts a demo shop on a free port with its data in `dataDir`, and waits until it has said all that it says. */
export async function startProduct(dataDir: string, environment: Record<string, string> = {}): Promise<RunningProduct> {
  const server = spawn(process.execPath, [path.join(repositoryRoot, 'apps/server/src/main.ts')], {
    cwd: repositoryRoot,
    env: { ...process.env, NODE_ENV: 'development', PORT: '0', DATA_DIR: dataDir, LOG_LEVEL: 'error', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const exited = once(server, 'exit') as Promise<[number | null]>;
  const output = collectOutput(server);
  return {
    address: await readyAddress(server, output),
    output,
    demoPassword: () => /with the password (.+)/.exec(output())?.[1] ?? '',
    stop: async () => {
      server.kill('SIGINT');
      const [code] = await exited;
      return code;
    },
    kill: async () => {
      server.kill('SIGKILL');
      await exited;
    },
  };
}

function collectOutput(server: ChildProcess): () => string {
  let text = '';
  const add = (chunk: Buffer): void => {
    text += chunk.toString();
  };
  server.stdout?.on('data', add);
  server.stderr?.on('data', add);
  return () => text;
}

async function readyAddress(server: ChildProcess, output: () => string): Promise<string> {
  const giveUpAt = performance.now() + readyWithinMs;
  while (server.exitCode === null && performance.now() < giveUpAt) {
    const ready = /Tillback is ready: (\S+)[^]*shopper@demo\.test/.exec(output());
    if (ready?.[1]) {
      return ready[1];
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  server.kill('SIGKILL');
  throw new Error(`The product did not become ready:\n${output()}`);
}
