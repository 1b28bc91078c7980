import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { productIdSql } from '../shop/known-ids.ts';
import { type OrderParameter, orderSteps } from './order-statements.ts';
import { accountIdSql, floorCustomers } from './order-tables.ts';

export interface PgbenchRun {
  readonly databaseUrl: string;
  readonly connections: number;
  readonly seconds: number;
  readonly products: number;
}

/** The same orders by pgbench, a program in C; null where this machine has none. In orders a second. */
export async function ordersByPgbench({ databaseUrl, connections, seconds, products }: PgbenchRun) {
  const folder = await mkdtemp(path.join(tmpdir(), 'tillback-pgbench-'));
  const script = path.join(folder, 'order.sql');
  await writeFile(script, scriptFor(products));
  const words = ['-n', '-M', 'prepared', '-c', String(connections), '-j', '1', '-T', String(seconds), '-f', script];
  try {
    const output = await run('pgbench', [...words, databaseUrl]);
    return output === null ? null : Number(/tps = ([\d.]+)/.exec(output)?.[1]);
  } finally {
    await rm(folder, { recursive: true });
  }
}

function scriptFor(products: number): string {
  const written: Record<OrderParameter, string> = {
    first: productIdSql(':first::int'),
    second: productIdSql(':second::int'),
    order: `lpad(to_hex(:order::bigint), 32, '0')::uuid`,
    account: accountIdSql(':account::int'),
  };
  const steps = orderSteps((parameter) => written[parameter]);
  return [
    `\\set first random(1, ${products})`,
    `\\set second 1 + (:first + random(0, ${Math.max(0, products - 2)})) % ${products}`,
    `\\set account random(1, ${floorCustomers})`,
    '\\set order random(1, 9000000000000000000)',
    ...['begin', ...steps, 'commit'].map((statement) => `${statement.replaceAll(/\s+/g, ' ')};`),
    '',
  ].join('\n');
}

/** What the program wrote; null where there is no such program. */
async function run(program: string, words: readonly string[]): Promise<string | null> {
  const child = spawn(program, words, { stdio: ['ignore', 'pipe', 'inherit'] });
  let output = '';
  child.stdout.on('data', (text: Buffer) => {
    output += text.toString();
  });
  const missing = once(child, 'error').then(() => null);
  const ended = once(child, 'close').then(([code]) => (code === 0 ? output : null));
  return Promise.race([missing, ended]);
}
