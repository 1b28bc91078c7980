import { Migration } from '@mikro-orm/migrations';

/**
 * What is new changes figures far more often than what is changed. Its statements were planned anew each time, which took
 * longer than all else about an order. They are written here so that one plan is right for empty tables and for full ones.
 */
export class FiguresOfNewRows extends Migration {
  override up(): void {
    this.addSql(ofNewOrders);
    this.addSql(ofNewLines);
    this.addSql(ofNewTransfers);
  }
}

/* A plan that is kept was perhaps made for tables that were empty: none may walk through a whole table. */
const definer = `language plpgsql security definer
  set search_path = public, pg_temp set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off`;

const counts = `status not in ('cancelled', 'undone')`;

const ofNewOrders = `
create function insights_of_new_orders() returns trigger ${definer} as $$
declare zone text := (select time_zone from settings);
begin
  insert into insights_days (since, orders, lines, revenue_minor)
    select (placed_at at time zone zone)::date, count(*), sum(line_count), sum(total_minor)
      from written
      where ${counts}
      group by 1;
  insert into insights_customers (since, customer_id, orders, revenue_minor, cashback_minor)
    select (placed_at at time zone zone)::date, customer_id, count(*), sum(total_minor), sum(cashback_minor)
      from written
      where ${counts} and customer_id is not null
      group by 1, 2;
  return null;
end $$;

drop trigger orders_make_figures on orders;
create trigger orders_make_figures after insert on orders
  referencing new table as written for each statement execute function insights_of_new_orders();
`;

const ofNewLines = `
create function insights_of_new_order_lines() returns trigger ${definer} as $$
declare zone text := (select time_zone from settings);
begin
  insert into insights_products (since, product_id, type, quantity, revenue_minor, cashback_minor)
    select (placed_at at time zone zone)::date, line.product_id, line.type, sum(line.quantity),
           sum(line.amount_minor), sum(line.cashback_minor)
      from written as line
      join orders on orders.id = line.order_id
      where ${counts} and line.undone_at is null
      group by 1, 2, 3;
  return null;
end $$;

drop trigger order_lines_make_figures on order_lines;
create trigger order_lines_make_figures after insert on order_lines
  referencing new table as written for each statement execute function insights_of_new_order_lines();
`;

const movedInto = (kind: string) => `
           sum(case credited.kind when '${kind}' then amount_minor else 0 end
             - case debited.kind when '${kind}' then amount_minor else 0 end)`;

/* A reversal has the kind and the time of what it reverses, and takes it out of its day. */
const counted = `(case correction when 'reversal' then -amount_minor else amount_minor end)`;

const ofNewTransfers = `
create or replace function insights_of_ledger_transfers() returns trigger ${definer} as $$
declare zone text := (select time_zone from settings);
begin
  insert into insights_days (since, earned_minor, taken_back_minor, pending_minor, available_minor, in_transit_minor)
    select (effective_at at time zone zone)::date,
           sum(case when moved.kind = 'cashback-earned' then ${counted} else 0 end),
           sum(case when moved.kind in ('cashback-taken-back', 'cashback-clawed-back') then ${counted} else 0 end),
           ${['pending', 'available', 'in-transit'].map(movedInto).join(',')}
      from written as moved
      join ledger_accounts debited on debited.id = moved.debit_account_id
      join ledger_accounts credited on credited.id = moved.credit_account_id
      group by 1;
  return null;
end $$;
`;
