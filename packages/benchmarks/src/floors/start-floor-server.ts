import { fork } from 'node:child_process';
import { once } from 'node:events';

export interface FloorServer {
  readonly address: string;
  stop(): Promise<void>;
}

/** Starts one of the floors that answer by HTTP, in a process of its own. */
export async function startFloorServer(file: 'rest-server.ts' | 'trpc-server.ts', databaseUrl: string) {
  const child = fork(new URL(file, import.meta.url), [databaseUrl], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const [address] = (await once(child, 'message')) as [string];
  return {
    address,
    stop: async () => {
      const ended = once(child, 'exit');
      child.disconnect();
      await ended;
    },
  } satisfies FloorServer;
}
