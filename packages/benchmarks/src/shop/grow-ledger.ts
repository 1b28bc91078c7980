import type pg from 'pg';

const transfersAtOnce = 1_000_000;

/**
 * Adds transfers to the accounts that are there, as years of orders would have left them. The rows go in as a restore of a
 * backup would put them: without triggers, and the indexes made afterwards.
 */
export async function growLedger(owner: pg.Client, transfers: number): Promise<void> {
  await owner.query(
    `set session_replication_role = replica; set maintenance_work_mem = '512MB'; set synchronous_commit = off`,
  );
  const { rows: indexes } = await owner.query<{ name: string; definition: string }>(`
    select indexname as name, indexdef as definition from pg_indexes
      where tablename = 'ledger_transfers' and schemaname = 'public' and indexdef not like '%UNIQUE%'`);
  for (const { name } of indexes) {
    await owner.query(`drop index ${name}`);
  }
  for (let written = 0; written < transfers; written += transfersAtOnce) {
    await addTransfers(owner, Math.min(transfersAtOnce, transfers - written));
  }
  for (const { definition } of indexes) {
    await owner.query(definition);
  }
  await owner.query('set session_replication_role = origin; reset synchronous_commit');
  await owner.query('vacuum analyze ledger_transfers');
  await owner.query('checkpoint');
}

async function addTransfers(owner: pg.Client, howMany: number): Promise<void> {
  await owner.query(`
    insert into ledger_transfers (id, kind, debit_account_id, credit_account_id, amount_minor, currency, subject_id, effective_at)
    select uuidv7(), 'cashback-earned', programme.id, owned.ids[1 + number % cardinality(owned.ids)], 1 + number % 500, 'GBP',
           uuidv7(), now() - make_interval(mins => number)
      from generate_series(1, ${howMany}) as number,
           (select id from ledger_accounts where kind = 'cashback') as programme,
           (select array_agg(id) as ids from ledger_accounts where kind = 'pending') as owned`);
}
