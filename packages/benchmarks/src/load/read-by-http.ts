import { HttpConnection } from './http-connection.ts';
import { pick, type Worker } from './worker.ts';

export interface Reading {
  readonly address: string;
  /** Many, so that the database is asked for something else each time. */
  readonly paths: readonly string[];
  /** Of people who are signed in; the floors know nobody. */
  readonly cookies: readonly string[];
}

export async function openReading({ address, paths, cookies }: Reading): Promise<Worker> {
  const connection = await HttpConnection.open(address);
  return {
    once: async () => {
      const headers: Record<string, string> = cookies.length > 0 ? { cookie: pick(cookies) } : {};
      const { status } = await connection.send({ method: 'GET', path: pick(paths), headers });
      return String(status);
    },
    close: () => connection.close(),
  };
}
