import { Migration } from '@mikro-orm/migrations';

/** Customers can be disabled and merged, and the journal can be read by any page of it. */
export class StaffPages extends Migration {
  override up(): void {
    this.addSql(customersEnd);
    this.addSql(transfersMerge);
    this.addSql(onlyWhoStays);
  }
}

const customersEnd = `
alter table customers add column disabled_at timestamptz null;
alter table customers add column merged_into_id uuid null;
alter table customers add constraint customers_merged_into_id_foreign foreign key (merged_into_id) references customers (id) on delete restrict;
alter table customers add constraint customers_merged_into_another check (merged_into_id <> id);
create index customers_merged_into_index on customers (merged_into_id) where merged_into_id is not null;
create index customers_name_index on customers (name, id);
`;

const transfersMerge = `
alter table ledger_transfers drop constraint ledger_transfers_kind_check;
alter table ledger_transfers add constraint ledger_transfers_kind_check check (kind in ('cashback-earned', 'cashback-confirmed', 'cashback-taken-back', 'cashback-clawed-back', 'customer-merged', 'referral-credited', 'referral-rewarded'));
alter table ledger_transfers drop constraint ledger_transfers_only_clawback_overdraws;
alter table ledger_transfers add constraint ledger_transfers_only_debts_overdraw check (not may_overdraw or kind in ('cashback-clawed-back', 'customer-merged'));
create index ledger_transfers_journal_index on ledger_transfers (effective_at, id);
`;

/*
 * Whoever merges a customer holds its row for update; an order that is placed or money that is given at that moment waits
 * here, and then begins again, to find the customer that stays.
 */
const onlyWhoStays = `
create function refuse_merged_customer() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare merged_into uuid;
begin
  select merged_into_id into merged_into from customers where id = new.customer_id for key share;
  if merged_into is not null then
    raise exception 'the customer was merged into another'
      using errcode = 'serialization_failure', table = tg_table_name;
  end if;
  return new;
end $$;

create trigger orders_of_who_stays before insert or update of customer_id on orders
  for each row when (new.customer_id is not null) execute function refuse_merged_customer();
create trigger wallet_lots_of_who_stays before insert or update of customer_id on wallet_lots
  for each row execute function refuse_merged_customer();
`;
