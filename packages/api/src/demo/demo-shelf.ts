import { Readable } from 'node:stream';
import type { ReadDatabase } from '../database/handles.ts';

/** In turns: plenty of most, few of some, and one that is sold out. */
const counts = [48, 120, 3, 64, 200, 0, 12, 36, 1, 90];

const counted = 60;

/** Under which name the demo's shelf is known to the intake. */
export const shelfSource = 'demo-shelf';

export const shelfMapping = { columns: { sku: 'SKU', stock: 'Counted' }, decimalSeparator: '.' } as const;

/** What was counted of those that the demo's shoppers see first, as a CSV. */
export async function demoShelfCsv(db: ReadDatabase): Promise<Readable> {
  const products = await db
    .selectFrom('products')
    .select('sku')
    .where('active', '=', true)
    .where('archived_at', 'is', null)
    .where('type', '<>', 'X')
    .orderBy('name')
    .limit(counted)
    .execute();
  const rows = products.map(({ sku }, index) => `${sku},${counts[index % counts.length] ?? 0}`);
  return Readable.from([Buffer.from(['SKU,Counted', ...rows].join('\n'))]);
}
