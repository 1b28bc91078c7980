import type pg from 'pg';

/*
 * The floor writes the same rows as the product, into tables of its own with the same columns, checks and indexes. It does
 * without triggers and foreign keys, and without the figures of the day, which the product keeps beside.
 */
const tables = [
  'products',
  'stock_movements',
  'orders',
  'order_lines',
  'ledger_accounts',
  'ledger_transfers',
  'wallet_lots',
  'cashback_entries',
  'audit_entries',
  'outbox_events',
  'idempotency_keys',
] as const;

const productColumns = 'id, sku, name, type, price_minor, stock, name_as_of, price_as_of';

/** How many customers the floor's orders come from: as many as accounts are updated for. */
export const floorCustomers = 1_000;

export async function makeOrderTables(owner: pg.Client): Promise<void> {
  await owner.query('drop schema if exists floor cascade; create schema floor;');
  for (const table of tables) {
    await owner.query(`create table floor.${table} (like public.${table} including all)`);
  }
  await owner.query(`
    insert into floor.products (${productColumns}) select ${productColumns} from public.products;
    insert into floor.ledger_accounts (id, kind, currency) values (${accountIdSql('0')}, 'cashback', 'GBP');
    insert into floor.ledger_accounts (id, kind, owner_id, currency, balance_minor, floor_minor)
      select ${accountIdSql('number')}, 'pending', ${accountIdSql('number')}, 'GBP', 0, 0
        from generate_series(1, ${floorCustomers}) as number;
  `);
  // The product's own tables are left as they are: to call them empty would mislead whoever plans for them next.
  await owner.query('vacuum analyze floor.products, floor.ledger_accounts');
}

const accountPrefix = '018f0000-0000-7000-9000-';

/** A customer and their account have one id, reckoned from a number; number 0 is the programme's account. */
export function accountId(number: number): string {
  return accountPrefix + number.toString(16).padStart(12, '0');
}

/** The same in SQL, of an expression that gives the number. */
export function accountIdSql(number: string): string {
  return `('${accountPrefix}' || lpad(to_hex(${number}), 12, '0'))::uuid`;
}
