import { Migration } from '@mikro-orm/migrations';

/** An import can be undone: what it did is kept together, marked as undone, and corrected in the ledger by reversals. */
export class ImportUndo extends Migration {
  override up(): void {
    this.addSql(ordersUndone);
    this.addSql(cashbackUndone);
    this.addSql(lotsUndone);
    this.addSql(reversals);
    this.addSql(archived);
    this.addSql(effectsOfImports);
    this.addSql(grants);
  }
}

/* Once an order is undone, the same file may bring the same order again. */
const ordersUndone = `
alter table orders drop constraint orders_status_check;
alter table orders add constraint orders_status_check check (status in ('placed', 'paid', 'completed', 'cancelled', 'undone'));
alter table orders drop constraint orders_source_reference_unique;
create unique index orders_source_reference_unique on orders (source, reference) where status <> 'undone';
alter table order_lines add column undone_at timestamptz null;
alter table refunds add column undone_at timestamptz null;
`;

const cashbackUndone = `
alter table cashback_entries drop constraint cashback_entries_status_check;
alter table cashback_entries add constraint cashback_entries_status_check check (status in ('pending', 'queued', 'confirmed', 'reversed', 'undone'));
alter table cashback_entries drop constraint cashback_entries_one_way;
alter table cashback_entries add constraint cashback_entries_one_way check (case payout when 'wallet' then status <> 'queued' else status in ('queued', 'reversed', 'undone') end);
create table cashback_take_backs (
  refund_id uuid not null,
  entry_id uuid not null,
  taken_minor bigint not null,
  shortfall_minor bigint not null,
  transfer_id uuid null,
  primary key (refund_id, entry_id)
);
create index cashback_take_backs_entry_index on cashback_take_backs (entry_id);
alter table cashback_take_backs add constraint cashback_take_backs_amounts check (taken_minor >= 0 and shortfall_minor >= 0 and (taken_minor > 0) = (transfer_id is not null));
alter table cashback_take_backs add constraint cashback_take_backs_entry_id_foreign foreign key (entry_id) references cashback_entries (id);
alter table cashback_take_backs add constraint cashback_take_backs_transfer_id_foreign foreign key (transfer_id) references ledger_transfers (id) on delete restrict;
`;

const lotsUndone = `
alter table wallet_lots add column undone_at timestamptz null;
alter table wallet_lots add constraint wallet_lots_undone_is_empty check (undone_at is null or remaining_minor = 0);
create table wallet_takings (
  transfer_id uuid not null,
  lot_id uuid not null,
  amount_minor bigint not null,
  primary key (transfer_id, lot_id)
);
create index wallet_takings_lot_index on wallet_takings (lot_id);
alter table wallet_takings add constraint wallet_takings_amount_positive check (amount_minor > 0);
alter table wallet_takings add constraint wallet_takings_transfer_id_foreign foreign key (transfer_id) references ledger_transfers (id) on delete restrict;
alter table wallet_takings add constraint wallet_takings_lot_id_foreign foreign key (lot_id) references wallet_lots (id) on delete restrict;
`;

/*
 * A take-back can be reversed itself, whole and once; it then takes nothing any more. A transfer can be reversed where no
 * take-back of it is left. What brings back the state before a debt was paid may take an account below zero again.
 */
const reversals = `
alter table ledger_transfers drop constraint ledger_transfers_only_debts_overdraw;
alter table ledger_transfers add constraint ledger_transfers_only_debts_overdraw check (not may_overdraw or kind in ('cashback-clawed-back', 'customer-merged') or correction is not distinct from 'reversal');

create or replace function ledger_check_corrections() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if not exists (select 1 from written where corrects_id is not null) then
    return null;
  end if;

  perform 1 from ledger_transfers
    where id in (select corrects_id from written where corrects_id is not null)
    order by id for no key update;

  if exists (
    select 1
      from ledger_transfers original
      join (
        select correction.corrects_id, sum(correction.amount_minor) as total, count(*) as corrections,
               count(*) filter (where correction.correction = 'reversal') as reversals
          from ledger_transfers correction
          where correction.corrects_id in (select corrects_id from written where corrects_id is not null)
            and not exists (
              select 1 from ledger_transfers reversal
                where reversal.corrects_id = correction.id and reversal.correction = 'reversal' and reversal.id <> correction.id
            )
          group by correction.corrects_id
      ) as corrected on corrected.corrects_id = original.id
      where corrected.total > original.amount_minor
        or (corrected.reversals > 0 and (corrected.corrections > 1 or corrected.total <> original.amount_minor))
        or (original.corrects_id is not null
          and (original.correction <> 'take-back' or corrected.reversals <> corrected.corrections))
  ) then
    raise exception 'what is taken back is never more than what was given, and a reversal is whole and happens once'
      using errcode = 'check_violation', constraint = 'ledger_transfers_corrections', table = 'ledger_transfers';
  end if;

  return null;
end $$;
`;

/*
 * What is archived is only read; its number is free for whoever brings it again. Whoever archives a customer holds its row
 * for update, as who merges it does: an order that is placed for it at that moment begins again.
 */
const archived = `
alter table customers add column archived_at timestamptz null;
alter table customers drop constraint customers_reference_unique;
create unique index customers_reference_unique on customers (reference) where archived_at is null;
alter table products add column archived_at timestamptz null;
alter table products drop constraint products_sku_unique;
create unique index products_sku_unique on products (sku) where archived_at is null;

create or replace function refuse_merged_customer() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare customer customers%rowtype;
begin
  select * into customer from customers where id = new.customer_id for key share;
  if customer.merged_into_id is not null or customer.archived_at is not null then
    raise exception 'the customer was merged into another or archived'
      using errcode = 'serialization_failure', table = tg_table_name;
  end if;
  return new;
end $$;
`;

/* What was imported before this kept no track of its effects; it cannot be undone. */
const effectsOfImports = `
alter table intake_imports drop constraint intake_imports_status_check;
alter table intake_imports add constraint intake_imports_status_check check (status in ('receiving', 'running', 'done', 'failed', 'interrupted', 'undoing', 'undone'));
alter table intake_imports add column tracked boolean not null default false;
alter table intake_imports add column undo jsonb null;
create table intake_refunds (
  import_id uuid not null,
  refund_id uuid not null,
  primary key (import_id, refund_id)
);
create index intake_refunds_refund_index on intake_refunds (refund_id);
alter table intake_refunds add constraint intake_refunds_import_id_foreign foreign key (import_id) references intake_imports (id) on delete restrict;
alter table intake_refunds add constraint intake_refunds_refund_id_foreign foreign key (refund_id) references refunds (id) on delete restrict;
create table intake_customers (
  import_id uuid not null,
  customer_id uuid not null,
  primary key (import_id, customer_id)
);
alter table intake_customers add constraint intake_customers_import_id_foreign foreign key (import_id) references intake_imports (id) on delete restrict;
alter table intake_customers add constraint intake_customers_customer_id_foreign foreign key (customer_id) references customers (id) on delete restrict;
create table intake_products (
  import_id uuid not null,
  product_id uuid not null,
  shown jsonb not null,
  replaced jsonb null,
  primary key (import_id, product_id)
);
create index intake_products_product_index on intake_products (product_id);
alter table intake_products add constraint intake_products_import_id_foreign foreign key (import_id) references intake_imports (id) on delete restrict;
alter table intake_products add constraint intake_products_product_id_foreign foreign key (product_id) references products (id) on delete restrict;
`;

const grants = `
grant select, insert, update, delete on cashback_take_backs, wallet_takings, intake_refunds, intake_customers, intake_products to tillback_app;
grant select on cashback_take_backs, wallet_takings, intake_refunds, intake_customers, intake_products to tillback_reader;
`;
