import { keptAnswer } from './kept-answer.ts';
import { accountIdSql } from './order-tables.ts';

/**
 * What an order costs at least: a statement a step, in one transaction. The same rows as the product's: stock and its
 * movements, order, lines, transfer, balance, lot, entry, audit, outbox and the key with its outcome. A name
 * in braces is a parameter.
 */
const orderStatements = {
  lockProducts: `
    select id, sku, name, type, price_minor, stock from floor.products
      where id in ({first}, {second}) order by id for no key update`,
  takeStock: 'update floor.products set stock = stock - 1, updated_at = now() where id in ({first}, {second})',
  writeMovements: `
    insert into floor.stock_movements
      (product_id, change, stock_after, reason, subject_id, actor_kind, actor_id, actor_name, recorded_at)
    select id, -1, stock, 'order', {order}, 'user', {account}, 'Benny Buyer', now()
      from floor.products where id in ({first}, {second})`,
  writeOrder: `
    insert into floor.orders
      (id, customer_id, channel, status, currency, line_count, total_minor, cashback_minor, placed_at)
    values ({order}, {account}, 'shop', 'placed', 'GBP', 2, 2000, 100, now())`,
  writeLines: `
    insert into floor.order_lines (id, order_id, position, product_id, sku, name, type, unit_price_minor, quantity,
      amount_minor, cashback_minor, rate_basis_points, rule_version_id, cashback_entry_id)
    select uuidv7(), {order}, row_number() over (), id, sku, name, type, price_minor, 1, price_minor, 50, 500, id, {order}
      from floor.products where id in ({first}, {second})`,
  writeTransfer: `
    insert into floor.ledger_transfers
      (id, kind, debit_account_id, credit_account_id, amount_minor, currency, subject_id, effective_at)
    values ({order}, 'cashback-earned', ${accountIdSql('0')}, {account}, 100, 'GBP', {order}, now())`,
  moveBalance: 'update floor.ledger_accounts set balance_minor = balance_minor + 100 where id = {account}',
  writeLot: `
    insert into floor.wallet_lots (id, customer_id, source, granted_minor, remaining_minor, transfer_id)
    values ({order}, {account}, 'cashback', 100, 100, {order})`,
  writeEntry: `
    insert into floor.cashback_entries
      (id, order_id, customer_id, amount_minor, effective_at, earn_transfer_id, lot_id)
    values ({order}, {order}, {account}, 100, now(), {order}, {order})`,
  writeAudit: `
    insert into floor.audit_entries
      (id, at, action, actor_kind, actor_id, actor_name, subject_kind, subject_id, changes, request_id, ip, session)
    values ({order}, now(), 'order.placed', 'user', {account}, 'Benny Buyer', 'order', {order},
      '{"lines": 2, "totalMinor": "2000", "cashbackMinor": "100"}', '30f3135a-f5b3-44d1-9b8f-9410607b2477', '127.0.0.1',
      'a6a8b3874ca6ebbe')`,
  writeFact: `
    insert into floor.outbox_events (id, topic, payload)
    values ({order}, 'order.placed', '{"orderId": "ord_01m7x7nm26e06rq5xrqcyy4hh2", "channel": "shop",
      "customerId": "cus_01m7x7nhjxertrh1f723qhszxn", "totalMinor": "2000", "cashbackMinor": "100"}')`,
  keepKey: `
    insert into floor.idempotency_keys (caller, command, key, request_hash, outcome, refused)
    values ({account}, 'orders.place', {order}, repeat('0', 64), '${keptAnswer}', false)`,
} as const;

export type OrderParameter = 'first' | 'second' | 'order' | 'account';

/** The statements of an order, each with its parameters written as the client that runs it wants them. */
export function orderSteps(write: (parameter: OrderParameter) => string): string[] {
  return Object.values(orderStatements).map((statement) =>
    statement.trim().replaceAll(/\{(\w+)\}/g, (_whole, name) => write(name as OrderParameter)),
  );
}
