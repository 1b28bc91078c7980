import { adjustStock } from '../modules/catalog/public.ts';
import type { Unit } from '../pipeline/unit.ts';

/** In turns: plenty of most, few of some, and one that is sold out. */
const counts = [48, 120, 3, 64, 200, 0, 12, 36, 1, 90];

const counted = 60;

/** Counts what the demo's shoppers see first, once: what was counted or sold since is left as it is. */
export async function countDemoShelf(unit: Unit): Promise<void> {
  const known = await unit.db.selectFrom('stock_movements').select('id').limit(1).executeTakeFirst();
  if (known) {
    return;
  }
  const products = await unit.db
    .selectFrom('products')
    .select('id')
    .where('active', '=', true)
    .where('archived_at', 'is', null)
    .where('type', '<>', 'X')
    .orderBy('name')
    .limit(counted)
    .execute();
  for (const [index, { id }] of products.entries()) {
    const stock = counts[index % counts.length] ?? null;
    await adjustStock(unit, { id, stock, reason: 'Counted for the opening of the shop' });
  }
}
