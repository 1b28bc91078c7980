import pg from 'pg';
import { pick, type Worker } from '../load/worker.ts';

export interface Querying {
  readonly databaseUrl: string;
  readonly text: string;
  /** The parameters, another set each time. */
  readonly values: readonly (readonly unknown[])[];
}

/** A plain client that asks the same of the database, with nothing around it. */
export async function openQueries({ databaseUrl, text, values }: Querying): Promise<Worker> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  return {
    once: async () => {
      await client.query({ name: 'floor', text, values: [...pick(values)] });
      return 'answered';
    },
    close: () => client.end(),
  };
}
