/*
 * SQL that brings changes into the tables of figures. What stands here as rows has a `sign`: 1 for what is there now, -1 for
 * what was there before; what stays the same cancels out. `zone` is the store's.
 */
const added = 'select 1 as sign, * from written';
const removed = 'select -1 as sign, * from replaced';
const changed = `${added} union all ${removed}`;

/* What was cancelled, and what was undone with its import, counts nowhere. */
const counts = `status not in ('cancelled', 'undone')`;

const dayOf = (instant: string) => `(${instant} at time zone zone)::date`;

const daysOfOrders = (rows: string) => `
    insert into insights_days (since, orders, lines, revenue_minor)
      select ${dayOf('placed_at')}, sum(sign), sum(sign * line_count), sum(sign * total_minor)
        from (${rows}) as changed
        where ${counts}
        group by 1
        having (sum(sign), sum(sign * line_count), sum(sign * total_minor)) <> (0, 0, 0);`;

const customersOfOrders = (rows: string) => `
    insert into insights_customers (since, customer_id, orders, revenue_minor, cashback_minor)
      select ${dayOf('placed_at')}, customer_id, sum(sign), sum(sign * total_minor), sum(sign * cashback_minor)
        from (${rows}) as changed
        where ${counts} and customer_id is not null
        group by 1, 2
        having (sum(sign), sum(sign * total_minor), sum(sign * cashback_minor)) <> (0, 0, 0);`;

const productsOfLines = (rows: string, orders = 'orders') => `
    insert into insights_products (since, product_id, type, quantity, revenue_minor, cashback_minor)
      select ${dayOf('placed_at')}, product_id, type, sum(sign * quantity), sum(sign * amount_minor), sum(sign * cashback_minor)
        from (${rows}) as changed
        join (select id as order_id, placed_at, status from ${orders}) as ordered using (order_id)
        where ${counts} and undone_at is null
        group by 1, 2, 3
        having (sum(sign * quantity), sum(sign * amount_minor), sum(sign * cashback_minor)) <> (0, 0, 0);`;

const daysOfRefunds = (rows: string) => `
    insert into insights_days (since, refunded_minor)
      select ${dayOf('effective_at')}, sum(sign * total_minor)
        from (${rows}) as changed
        where undone_at is null
        group by 1
        having sum(sign * total_minor) <> 0;`;

const movedInto = (kind: string) => `
             sum(case credited.kind when '${kind}' then amount_minor else 0 end
               - case debited.kind when '${kind}' then amount_minor else 0 end)`;

/* A reversal has the kind and the time of what it reverses, and takes it out of its day. */
const counted = `(case correction when 'reversal' then -amount_minor else amount_minor end)`;

const daysOfTransfers = (rows: string) => `
    insert into insights_days (since, earned_minor, taken_back_minor, pending_minor, available_minor, in_transit_minor)
      select ${dayOf('effective_at')},
             sum(case when moved.kind = 'cashback-earned' then ${counted} else 0 end),
             sum(case when moved.kind in ('cashback-taken-back', 'cashback-clawed-back') then ${counted} else 0 end),
             ${['pending', 'available', 'in-transit'].map(movedInto).join(',')}
        from (${rows}) as moved
        join ledger_accounts debited on debited.id = moved.debit_account_id
        join ledger_accounts credited on credited.id = moved.credit_account_id
        group by 1;`;

/*
 * With an order that is cancelled or undone, or placed at another time, its lines go and come as well. All that moved are
 * sought at once: sought one by one until the first is found, none among thousands takes minutes to not find.
 */
const linesOfMovedOrders = `
    moved := array(
      select id from written join replaced using (id)
        where (written.status, written.placed_at) <> (replaced.status, replaced.placed_at)
    );
    if cardinality(moved) > 0 then
      ${productsOfLines('select -1 as sign, * from order_lines where order_id = any (moved)', 'replaced')}
      ${productsOfLines('select 1 as sign, * from order_lines where order_id = any (moved)', 'written')}
    end if;`;

/* Each statement is planned for the rows there are: a plan made for empty tables takes minutes on full ones. */
const definer = `language plpgsql security definer set search_path = public, pg_temp set plan_cache_mode = force_custom_plan`;

interface Follow {
  readonly insert: string;
  readonly update: string;
  readonly remove: string;
}

const follow = (table: string, { insert, update, remove }: Follow) => `
create function insights_of_${table}() returns trigger ${definer} as $$
declare
  zone text := (select time_zone from settings);
  moved uuid[];
begin
  if tg_op = 'INSERT' then
    ${insert}
  elsif tg_op = 'UPDATE' then
    ${update}
  else
    ${remove}
  end if;
  return null;
end $$;

create trigger ${table}_make_figures after insert on ${table}
  referencing new table as written for each statement execute function insights_of_${table}();
create trigger ${table}_change_figures after update on ${table}
  referencing new table as written old table as replaced for each statement execute function insights_of_${table}();
create trigger ${table}_take_figures after delete on ${table}
  referencing old table as replaced for each statement execute function insights_of_${table}();
`;

/* Transfers are only ever added. */
const followTransfers = `
create function insights_of_ledger_transfers() returns trigger ${definer} as $$
declare zone text := (select time_zone from settings);
begin
  ${daysOfTransfers('select * from written')}
  return null;
end $$;

create trigger ledger_transfers_make_figures after insert on ledger_transfers
  referencing new table as written for each statement execute function insights_of_ledger_transfers();
`;

export const figuresFollowChanges = [
  follow('orders', {
    insert: daysOfOrders(added) + customersOfOrders(added),
    update: daysOfOrders(changed) + customersOfOrders(changed) + linesOfMovedOrders,
    remove: daysOfOrders(removed) + customersOfOrders(removed),
  }),
  follow('order_lines', {
    insert: productsOfLines(added),
    update: productsOfLines(changed),
    remove: productsOfLines(removed),
  }),
  follow('refunds', {
    insert: daysOfRefunds(added),
    update: daysOfRefunds(changed),
    remove: daysOfRefunds(removed),
  }),
  followTransfers,
].join('');

/** The same of everything that is there. */
export const reckonFigures = [
  daysOfOrders('select 1 as sign, * from orders'),
  customersOfOrders('select 1 as sign, * from orders'),
  productsOfLines('select 1 as sign, * from order_lines'),
  daysOfRefunds('select 1 as sign, * from refunds'),
  daysOfTransfers('select * from ledger_transfers'),
].join('');
