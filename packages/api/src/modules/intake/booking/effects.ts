import { sql } from 'kysely';
import { insertRows, unnest } from '../../../database/insert-rows.ts';
import type { Unit } from '../../../pipeline/unit.ts';
import type { SeenProduct } from '../../catalog/public.ts';
import type { ImportState } from './import-state.ts';

type Booked = Pick<ImportState, 'id'>;

interface Added {
  readonly products: readonly SeenProduct[];
  readonly customerIds: readonly string[];
}

/** Keeps which customers and products an import added or changed, so that it can be undone; its sales are known by its rows. */
export async function keepWhatSalesAdded(unit: Unit, { id }: Booked, { products, customerIds }: Added): Promise<void> {
  await insertRows(
    unit.db,
    'intake_customers',
    { import_id: 'uuid', customer_id: 'uuid' },
    customerIds.map((customerId) => ({ import_id: id, customer_id: customerId })),
  );
  await keepProducts(unit, id, products);
}

const productColumns = { product_id: 'uuid', shown: 'text', replaced: 'text' } as const;

/** Of a product that several batches show: the newest name and price of them, and what was known before the first. */
async function keepProducts(unit: Unit, importId: string, products: readonly SeenProduct[]): Promise<void> {
  const rows = products.map((product) => ({
    product_id: product.id,
    shown: JSON.stringify(product.shown),
    replaced: product.replaced && JSON.stringify(product.replaced),
  }));
  await sql`
    insert into intake_products as kept (import_id, product_id, shown, replaced)
    select ${importId}::uuid, product_id, shown::jsonb, replaced::jsonb
      from ${unnest(productColumns, rows)} as seen(product_id, shown, replaced)
    on conflict (import_id, product_id) do update
      set shown = kept.shown
        || case when excluded.shown->>'nameAsOf' >= kept.shown->>'nameAsOf'
             then excluded.shown - '{type,priceMinor,priceAsOf}'::text[] else '{}' end
        || case when excluded.shown->>'priceAsOf' >= kept.shown->>'priceAsOf'
             then excluded.shown - '{name,nameAsOf}'::text[] else '{}' end
  `.execute(unit.db);
}

/** Keeps which refunds an import made. */
export async function keepRefunds(unit: Unit, { id }: Booked, refundIds: readonly string[]): Promise<void> {
  await insertRows(
    unit.db,
    'intake_refunds',
    { import_id: 'uuid', refund_id: 'uuid' },
    refundIds.map((refundId) => ({ import_id: id, refund_id: refundId })),
  );
}
