import { Migration } from '@mikro-orm/migrations';

/**
 * What the ledger promises is kept by the database itself, whoever writes: a balance changes only together with its
 * transfers, no account falls below its floor, what is taken back never exceeds what was given, and what is written
 * stays written.
 */
export class LedgerGuards extends Migration {
  override up(): void {
    this.addSql(appendOnly);
    this.addSql(accountsStartEmpty);
    this.addSql(balancesFollowTransfers);
    this.addSql(correctionsStayWithinTheirOriginal);
    this.addSql(currencyAndZoneAreFixed);
  }
}

const appendOnly = `
create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'rows of % are only added, never changed or deleted', tg_table_name
    using errcode = 'restrict_violation', constraint = tg_table_name || '_append_only', table = tg_table_name;
end $$;

create trigger ledger_transfers_append_only before update or delete or truncate on ledger_transfers
  for each statement execute function refuse_change();
create trigger audit_entries_append_only before update or delete or truncate on audit_entries
  for each statement execute function refuse_change();
create trigger cashback_rule_versions_append_only before update or delete or truncate on cashback_rule_versions
  for each statement execute function refuse_change();
create trigger ledger_accounts_stay before delete or truncate on ledger_accounts
  for each statement execute function refuse_change();
`;

const accountsStartEmpty = `
create function ledger_account_starts_empty() returns trigger language plpgsql as $$
begin
  if new.owner_id is not null then
    new.balance_minor := 0;
    new.floor_minor := 0;
  end if;
  return new;
end $$;

create trigger ledger_accounts_start_empty before insert on ledger_accounts
  for each row execute function ledger_account_starts_empty();
`;

/*
 * The accounts are locked in the order of their ids, so that two transactions that share accounts can't each wait for
 * the other. A clawback that may overdraw lowers the floor to the balance it leaves; a later credit raises it again.
 * An update of an account that does not come from this trigger (depth 1) is refused.
 */
const balancesFollowTransfers = `
create function ledger_apply_transfers() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform 1 from ledger_accounts
    where owner_id is not null
      and id in (select debit_account_id from written union select credit_account_id from written)
    order by id for no key update;

  if exists (
    select 1 from written
      join ledger_accounts account on account.id in (written.debit_account_id, written.credit_account_id)
      where account.currency <> written.currency
  ) then
    raise exception 'a transfer and its accounts have one currency'
      using errcode = 'check_violation', constraint = 'ledger_transfers_one_currency', table = 'ledger_transfers';
  end if;

  update ledger_accounts account
    set balance_minor = account.balance_minor + moved.change,
        floor_minor = case
          when moved.overdraws or account.balance_minor + moved.change >= account.floor_minor
            then least(0, account.balance_minor + moved.change)
          else account.floor_minor
        end
    from (
      select account_id, sum(change)::bigint as change, bool_or(overdraws) as overdraws
        from (
          select debit_account_id as account_id, -amount_minor as change, may_overdraw as overdraws from written
          union all
          select credit_account_id, amount_minor, false from written
        ) as movement
        group by account_id
    ) as moved
    where account.id = moved.account_id and account.owner_id is not null;

  return null;
end $$;

create trigger ledger_transfers_move_balances after insert on ledger_transfers
  referencing new table as written
  for each statement execute function ledger_apply_transfers();

create function ledger_balance_only_by_transfer() returns trigger language plpgsql as $$
begin
  if pg_trigger_depth() < 2 then
    raise exception 'a balance changes only together with a transfer'
      using errcode = 'restrict_violation', constraint = 'ledger_accounts_only_by_transfer', table = 'ledger_accounts';
  end if;
  return null;
end $$;

create trigger ledger_accounts_only_by_transfer before update on ledger_accounts
  for each statement execute function ledger_balance_only_by_transfer();
`;

/* The corrected transfers are locked first, so that two corrections of one transfer see each other. */
const correctionsStayWithinTheirOriginal = `
create function ledger_check_corrections() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
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
        select corrects_id, sum(amount_minor) as total, count(*) as corrections,
               count(*) filter (where correction = 'reversal') as reversals
          from ledger_transfers
          where corrects_id in (select corrects_id from written where corrects_id is not null)
          group by corrects_id
      ) as corrected on corrected.corrects_id = original.id
      where original.corrects_id is not null
        or corrected.total > original.amount_minor
        or (corrected.reversals > 0 and (corrected.corrections > 1 or corrected.total <> original.amount_minor))
  ) then
    raise exception 'what is taken back is never more than what was given, and a reversal is whole and happens once'
      using errcode = 'check_violation', constraint = 'ledger_transfers_corrections', table = 'ledger_transfers';
  end if;

  return null;
end $$;

create trigger ledger_transfers_corrections after insert on ledger_transfers
  referencing new table as written
  for each statement execute function ledger_check_corrections();
`;

const currencyAndZoneAreFixed = `
create function settings_fixed_by_transfers() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if (new.currency, new.time_zone) is distinct from (old.currency, old.time_zone)
    and exists (select 1 from ledger_transfers) then
    raise exception 'currency and time zone are fixed once the ledger has a transfer'
      using errcode = 'check_violation', constraint = 'settings_fixed_by_transfers', table = 'settings';
  end if;
  return new;
end $$;

create trigger settings_fixed_by_transfers before update on settings
  for each row execute function settings_fixed_by_transfers();
`;
