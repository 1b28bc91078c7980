import { writeDatabase } from '@tillback/api/database/handles';
import { demoAccounts, demoStore } from '@tillback/api/demo/demo-accounts';
import { seedDemo } from '@tillback/api/demo/seed-demo';
import { type Demo, type Runtime, storeOf } from '@tillback/api/pipeline/runtime';
import type { Configuration } from '../configuration/configuration.ts';
import { demoPassword } from './demo-password.ts';
import { isLoopback } from './served-address.ts';

export interface DemoShop {
  readonly password: string;
  /** What the sign-in page shows. */
  readonly shown: Demo;
}

/** Sees that the demo shop has its sales and its accounts; null where the store is no demo, as in production. */
export async function prepareDemo(
  runtime: Runtime,
  configuration: Configuration,
  say: (sentence: string) => void,
): Promise<DemoShop | null> {
  const hasAccounts = await hasDemoAccounts(runtime);
  // A store that was opened for real never gets accounts whose password stands on a screen.
  const isDemo = !configuration.production && (hasAccounts || (await storeOf(runtime)).name === demoStore.name);
  if (!isDemo) {
    return null;
  }
  if (!hasAccounts) {
    say('Filling the demo shop with sales…');
  }
  const password = await demoPassword(configuration);
  await seedDemo(runtime, password);
  const accounts = demoAccounts.map(({ email, role }) => ({ email, role }));
  return { password, shown: { accounts, password: mayBeShown(configuration) ? password : null } };
}

/** One that was chosen may be somebody's everywhere, and a page that others can reach tells no password. */
function mayBeShown({ demoPassword: chosen, host }: Configuration): boolean {
  return chosen === null && isLoopback(host);
}

async function hasDemoAccounts({ orm }: Runtime): Promise<boolean> {
  const emails = demoAccounts.map(({ email }) => email);
  const known = await writeDatabase(orm.em.fork())
    .selectFrom('users')
    .select('id')
    .where('email', 'in', emails)
    .executeTakeFirst();
  return known !== undefined;
}
