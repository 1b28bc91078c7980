import pg from 'pg';
import { openSigningKey } from '../modules/auth/public.ts';
import { openRules } from '../modules/cashback/public.ts';
import { installJobs } from '../modules/jobs/public.ts';
import { openReferralProgramme } from '../modules/referrals/public.ts';
import { openStore, type StoreOpening } from '../modules/settings/public.ts';
import { writeDatabase } from './handles.ts';
import { openOwnerOrm } from './orm.ts';

/** Any number will do, as long as every process that migrates uses the same. */
const migrationLock = 7_411_009;

/**
 * Brings a database to the present tables, as their owner, and opens the store of a new one. Safe to run from several
 * processes at once and on a database that is up to date; then it changes nothing.
 */
export async function migrate(ownerUrl: string, opening: StoreOpening): Promise<void> {
  await oneAtATime(ownerUrl, async () => {
    await migrateTables(ownerUrl, opening);
    await installJobs(ownerUrl);
  });
}

/** The lock belongs to a connection of its own, since the work is done by several; it ends with it, whatever happens. */
async function oneAtATime(ownerUrl: string, work: () => Promise<void>): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [migrationLock]);
    await work();
  } finally {
    await client.end();
  }
}

async function migrateTables(ownerUrl: string, opening: StoreOpening): Promise<void> {
  const orm = await openOwnerOrm(ownerUrl);
  try {
    await orm.em.transactional(async (em) => {
      await orm.migrator.up({ transaction: em.getTransactionContext() });
      await openStore(writeDatabase(em), opening);
      await openSigningKey(writeDatabase(em));
      await openRules(writeDatabase(em));
      await openReferralProgramme(writeDatabase(em));
    });
  } finally {
    await orm.close(true);
  }
}
