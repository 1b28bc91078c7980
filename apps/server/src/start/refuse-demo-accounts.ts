import { writeDatabase } from '@tillback/api/database/handles';
import { demoAccounts } from '@tillback/api/demo/demo-accounts';
import type { Runtime } from '@tillback/api/pipeline/runtime';
import { StartError } from './start-error.ts';

/** In production nobody may sign in with a password that stood on a screen. Throws `StartError`. */
export async function refuseDemoAccounts({ orm }: Runtime): Promise<void> {
  const emails = demoAccounts.map(({ email }) => email);
  const known = await writeDatabase(orm.em.fork())
    .selectFrom('users')
    .select('email')
    .where('email', 'in', emails)
    .orderBy('email')
    .execute();
  if (known.length > 0) {
    const named = known.map(({ email }) => email).join(', ');
    throw new StartError(`This is a demo shop's database (${named}), which NODE_ENV=production refuses: use another.`);
  }
}
