import type pg from 'pg';
import { type Fill, withoutIndexes } from './filling.ts';

const transfersAtOnce = 500_000;

/**
 * Adds transfers to the accounts that are there, as years of orders would have left them. The rows go in as a restore of a
 * backup would put them: without triggers, and the indexes made afterwards.
 */
export async function growLedger(owner: pg.Client, send: Fill, transfers: number): Promise<void> {
  await withoutIndexes(owner, 'ledger_transfers', send, async () => {
    await send('set session_replication_role = replica');
    for (let written = 0; written < transfers; written += transfersAtOnce) {
      await send(addTransfers(Math.min(transfersAtOnce, transfers - written)));
    }
    await send('set session_replication_role = origin');
  });
  await send('vacuum analyze ledger_transfers');
  await send('checkpoint');
}

function addTransfers(howMany: number): string {
  return `
    insert into ledger_transfers (id, kind, debit_account_id, credit_account_id, amount_minor, currency, subject_id, effective_at)
    select uuidv7(), 'cashback-earned', programme.id, owned.ids[1 + number % cardinality(owned.ids)], 1 + number % 500, 'GBP',
           uuidv7(), now() - make_interval(mins => number)
      from generate_series(1, ${howMany}) as number,
           (select id from ledger_accounts where kind = 'cashback') as programme,
           (select array_agg(id) as ids from ledger_accounts where kind = 'pending') as owned`;
}
