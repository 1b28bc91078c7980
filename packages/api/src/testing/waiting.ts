import { setTimeout } from 'node:timers/promises';
import { connectAs } from './connection.ts';

/** Until a session of the database waits for a lock. */
export async function untilOneWaits(ownerUrl: string): Promise<void> {
  const observer = await connectAs('owner', ownerUrl);
  for (let looks = 0; looks < 300; looks += 1) {
    const { rows } = await observer.query(
      `select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
    );
    if (rows.length > 0) {
      return;
    }
    await setTimeout(10);
  }
  throw new Error('Nobody waited for a lock.');
}
