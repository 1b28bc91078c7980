import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import type pg from 'pg';
import { medianOf } from '../load/latencies.ts';
import { openOperator } from '../shop/open-operator.ts';
import type { Measure, MeasuredShop } from './measure.ts';

const leastOfCopy = 0.3;
const lookAgainAfterMs = 50;
const patienceMs = 600_000;

/** Products from a CSV that is uploaded, until the last is in the catalog, beside a bare COPY of the same rows. */
export const importProducts: Measure = {
  name: 'import',
  measure: async (shop) => {
    const { rounds, importedProducts: rows } = shop.sizes;
    const cookie = await openOperator(shop.owner);
    const ours: number[] = [];
    const copies: number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      const csv = csvOf(rows, `IMPORTED-${round}`);
      copies.push(rows / (await secondsOfCopy(shop.owner, csv)));
      ours.push(rows / (await secondsOfImport(shop, cookie, csv)));
    }
    return [
      {
        what: `import ${rows.toLocaleString('en')} products`,
        unit: 'per second',
        value: medianOf(ours),
        floors: [{ what: 'bare COPY', value: medianOf(copies) }],
        goal: { kind: 'at-least-of-floor', ratio: leastOfCopy },
      },
    ];
  },
};

function csvOf(rows: number, prefix: string): string {
  const lines = Array.from(
    { length: rows },
    (_, number) =>
      `${prefix}-${number},Imported thing no. ${number},${'ABC'.charAt(number % 3)},${number % 90}.50,${number % 100}`,
  );
  return `sku,name,type,price,stock\n${lines.join('\n')}\n`;
}

async function secondsOfImport({ product }: MeasuredShop, cookie: string, csv: string): Promise<number> {
  const form = new FormData();
  form.set('kind', 'products');
  form.set(
    'mapping',
    JSON.stringify({ columns: { sku: 'sku', name: 'name', type: 'type', price: 'price', stock: 'stock' } }),
  );
  form.set('file', new Blob([csv], { type: 'text/csv' }), `${randomUUID()}.csv`);
  const begin = performance.now();
  const received = await askJson(`${product.address}/api/v1/imports`, {
    method: 'POST',
    headers: { cookie, 'idempotency-key': randomUUID() },
    body: form,
  });
  while (performance.now() - begin < patienceMs) {
    const { status } = await askJson(`${product.address}/api/v1/imports/${received.id}`, { headers: { cookie } });
    if (status === 'done') return (performance.now() - begin) / 1_000;
    if (status === 'failed') throw new Error('The import failed.');
    await setTimeout(lookAgainAfterMs);
  }
  throw new Error('The import did not end in time.');
}

async function askJson(address: string, request: RequestInit): Promise<{ id: string; status: string }> {
  const answer = await fetch(address, { ...request, signal: AbortSignal.timeout(patienceMs) });
  if (!answer.ok) throw new Error(`${answer.status} ${await answer.text()}`);
  return answer.json() as Promise<{ id: string; status: string }>;
}

/** The same rows into a table with the catalog's columns, checks and indexes, by the database's own program for it. */
async function secondsOfCopy(owner: pg.Client, csv: string): Promise<number> {
  await owner.query(`
    create schema if not exists floor;
    drop table if exists floor.imported, floor.cells;
    create table floor.imported (like public.products including all);
    alter table floor.imported alter column id set default uuidv7(), alter column name_as_of set default now(),
      alter column price_as_of set default now();
    create table floor.cells (line text);`);
  // Sent before the clock starts: the floor reads it from the server's own disk.
  const file = `/tmp/tillback-copy-${randomUUID()}.csv`;
  const minor = csv.replaceAll(/\.50,/g, '50,');
  await owner.query('insert into floor.cells select unnest(string_to_array($1, chr(10)))', [minor.trimEnd()]);
  await owner.query(`copy floor.cells to program 'cat > ${file}'`);
  const begin = performance.now();
  await owner.query(`copy floor.imported (sku, name, type, price_minor, stock) from '${file}' (format csv, header)`);
  const seconds = (performance.now() - begin) / 1_000;
  await owner.query(`copy floor.cells to program 'cat > /dev/null && rm ${file}'`);
  return seconds;
}
