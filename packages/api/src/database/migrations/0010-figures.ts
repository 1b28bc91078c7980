import { Migration } from '@mikro-orm/migrations';
import { figuresFollowChanges, reckonFigures } from './0010-figures-follow.ts';

/**
 * The figures of each day, kept beside what they are made of. Triggers add a row for whatever changes the figures of a day
 * and touch no other row, so orders never wait for each other; folding joins such rows into one a day and one a month.
 */
export class Figures extends Migration {
  override up(): void {
    this.addSql(tables);
    this.addSql(figuresFollowChanges);
    this.addSql(folding);
    this.addSql(reckoningAnew);
    this.addSql(rights);
    this.addSql('select insights_reckon_anew();');
  }
}

const tables = `
create table insights_days (
  id bigserial primary key,
  span text not null default 'change',
  since date not null,
  orders bigint not null default 0,
  lines bigint not null default 0,
  revenue_minor bigint not null default 0,
  refunded_minor bigint not null default 0,
  earned_minor bigint not null default 0,
  taken_back_minor bigint not null default 0,
  pending_minor bigint not null default 0,
  available_minor bigint not null default 0,
  in_transit_minor bigint not null default 0
);
alter table insights_days add constraint insights_days_span_check check (span in ('change', 'day'));
create unique index insights_days_unique on insights_days (since) where span <> 'change';
create index insights_days_changes_index on insights_days (id) where span = 'change';

create table insights_products (
  id bigserial primary key,
  span text not null default 'change',
  since date not null,
  product_id uuid not null,
  type text not null,
  quantity bigint not null,
  revenue_minor bigint not null,
  cashback_minor bigint not null
);
alter table insights_products add constraint insights_products_span_check check (span in ('change', 'day', 'month'));
alter table insights_products add constraint insights_products_type_check check (type in ('A', 'B', 'C', 'X'));
create unique index insights_products_unique on insights_products (span, since, product_id, type) where span <> 'change';
create index insights_products_changes_index on insights_products (id) where span = 'change';

create table insights_customers (
  id bigserial primary key,
  span text not null default 'change',
  since date not null,
  customer_id uuid not null,
  orders bigint not null,
  revenue_minor bigint not null,
  cashback_minor bigint not null
);
alter table insights_customers add constraint insights_customers_span_check check (span in ('change', 'day', 'month'));
create unique index insights_customers_unique on insights_customers (span, since, customer_id) where span <> 'change';
create index insights_customers_changes_index on insights_customers (id) where span = 'change';
`;

const foldDays = `
  with taken as (
    delete from insights_days
      where id in (select id from insights_days where span = 'change' order by id limit most)
      returning *
  ), folded as (
    insert into insights_days as known
        (span, since, orders, lines, revenue_minor, refunded_minor, earned_minor, taken_back_minor,
         pending_minor, available_minor, in_transit_minor)
      select 'day', since, sum(orders), sum(lines), sum(revenue_minor), sum(refunded_minor), sum(earned_minor),
             sum(taken_back_minor), sum(pending_minor), sum(available_minor), sum(in_transit_minor)
        from taken
        group by since
      on conflict (since) where span <> 'change' do update set
        orders = known.orders + excluded.orders,
        lines = known.lines + excluded.lines,
        revenue_minor = known.revenue_minor + excluded.revenue_minor,
        refunded_minor = known.refunded_minor + excluded.refunded_minor,
        earned_minor = known.earned_minor + excluded.earned_minor,
        taken_back_minor = known.taken_back_minor + excluded.taken_back_minor,
        pending_minor = known.pending_minor + excluded.pending_minor,
        available_minor = known.available_minor + excluded.available_minor,
        in_transit_minor = known.in_transit_minor + excluded.in_transit_minor
  )
  select folded_rows + count(*) into folded_rows from taken;`;

const foldProducts = `
  with taken as (
    delete from insights_products
      where id in (select id from insights_products where span = 'change' order by id limit most)
      returning *
  ), folded as (
    insert into insights_products as known (span, since, product_id, type, quantity, revenue_minor, cashback_minor)
      select spans.span, spans.since, product_id, type, sum(quantity), sum(revenue_minor), sum(cashback_minor)
        from taken, lateral (values ('day', since), ('month', date_trunc('month', since)::date)) as spans(span, since)
        group by 1, 2, 3, 4
      on conflict (span, since, product_id, type) where span <> 'change' do update set
        quantity = known.quantity + excluded.quantity,
        revenue_minor = known.revenue_minor + excluded.revenue_minor,
        cashback_minor = known.cashback_minor + excluded.cashback_minor
  )
  select folded_rows + count(*) into folded_rows from taken;`;

const foldCustomers = `
  with taken as (
    delete from insights_customers
      where id in (select id from insights_customers where span = 'change' order by id limit most)
      returning *
  ), folded as (
    insert into insights_customers as known (span, since, customer_id, orders, revenue_minor, cashback_minor)
      select spans.span, spans.since, customer_id, sum(orders), sum(revenue_minor), sum(cashback_minor)
        from taken, lateral (values ('day', since), ('month', date_trunc('month', since)::date)) as spans(span, since)
        group by 1, 2, 3
      on conflict (span, since, customer_id) where span <> 'change' do update set
        orders = known.orders + excluded.orders,
        revenue_minor = known.revenue_minor + excluded.revenue_minor,
        cashback_minor = known.cashback_minor + excluded.cashback_minor
  )
  select folded_rows + count(*) into folded_rows from taken;`;

/* One at a time, since two would meet at the rows of today. Readers see a change before it is folded or after, never twice. */
const folding = `
create function insights_fold(most int) returns bigint language plpgsql security definer set search_path = public, pg_temp as $$
declare folded_rows bigint := 0;
begin
  perform pg_advisory_xact_lock(hashtext('insights_fold'));
  ${foldDays}
  ${foldProducts}
  ${foldCustomers}
  return folded_rows;
end $$;
`;

/*
 * For what was there before these tables were, and for a store whose days begin at another moment from now on. Who writes an
 * order at that moment waits here, and then reads the new zone.
 */
const reckoningAnew = `
create function insights_reckon_anew() returns void language plpgsql security definer set search_path = public, pg_temp as $$
declare zone text := (select time_zone from settings);
begin
  lock table orders, order_lines, refunds, ledger_transfers in share row exclusive mode;
  delete from insights_days;
  delete from insights_products;
  delete from insights_customers;
  ${reckonFigures}
  perform insights_fold(2147483647);
end $$;

create function insights_follow_the_zone() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform insights_reckon_anew();
  return null;
end $$;

create trigger settings_move_figures after update of time_zone on settings
  for each row when (old.time_zone <> new.time_zone) execute function insights_follow_the_zone();
`;

/* Only the triggers and the folding write. */
const rights = `
revoke execute on function insights_fold(int), insights_reckon_anew() from public;
grant execute on function insights_fold(int) to tillback_app;
grant select on insights_days, insights_products, insights_customers to tillback_app, tillback_reader;
`;
