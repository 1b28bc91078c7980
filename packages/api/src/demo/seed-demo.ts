import { writeDatabase } from '../database/handles.ts';
import { findAccount, hashPassword, passwordMatches, setPasswordHash } from '../modules/auth/public.ts';
import { demoSalesCsv } from '../modules/intake/demo/demo-rows.ts';
import { receiveImport, runImport, storedIdOf } from '../modules/intake/public.ts';
import { type Call, runCommand } from '../pipeline/run-command.ts';
import { type Runtime, storeOf } from '../pipeline/runtime.ts';
import { demoAccounts, demoSource } from './demo-accounts.ts';
import { demoFriends } from './demo-friends.ts';
import { demoShelfCsv, shelfMapping, shelfSource } from './demo-shelf.ts';
import { inviteDemoFriend } from './invite-demo-friend.ts';
import { openDemoAccounts } from './open-demo-accounts.ts';
import { proposeDemoChanges } from './propose-demo-changes.ts';
import { sendDemoSales } from './send-demo-sales.ts';

const call: Call = {
  command: 'demo.seed',
  actor: { kind: 'system', name: 'demo' },
  requestId: null,
  ip: null,
  idempotencyKey: null,
};

/**
 * Fills a new demo shop: a few thousand real sales whose dates are moved up to today, imported as any file is, a few that
 * an ERP sent, what is counted on the shelf, the demo accounts, people who came through their links, and what the operator
 * proposes. What a first start that was killed left undone, the next finishes; a shop that is there keeps its data and takes
 * the given password.
 */
export async function seedDemo(runtime: Runtime, password: string): Promise<void> {
  await importOnce(runtime, demoSource, receiveDemoSales);
  await runCommand(runtime, call, sendDemoSales, undefined, { audit: 'recorded' });
  await importOnce(runtime, shelfSource, receiveDemoShelf);
  const known = await findAccount(writeDatabase(runtime.orm.em.fork()), demoAccounts[0].email);
  if (!known) {
    const passwordHash = await hashPassword(password);
    await runCommand(runtime, call, openDemoAccounts, { passwordHash });
  } else if (!(await passwordMatches(known.passwordHash, password))) {
    await changePassword(runtime, password);
  }
  await inviteDemoFriends(runtime);
  await proposeAsOperator(runtime);
}

const dayMs = 86_400_000;

/** Each on a day of their own, the earliest first; those who are there already stay as they are. */
async function inviteDemoFriends(runtime: Runtime): Promise<void> {
  for (const friend of demoFriends) {
    const then = new Date(runtime.now().getTime() - friend.daysAgo * dayMs);
    await runCommand({ ...runtime, now: () => then }, call, inviteDemoFriend, friend, { audit: 'recorded' });
  }
}

async function proposeAsOperator(runtime: Runtime): Promise<void> {
  const [operator] = demoAccounts.filter(({ role }) => role === 'operator');
  const account = operator && (await findAccount(writeDatabase(runtime.orm.em.fork()), operator.email));
  if (account) {
    const actor = { kind: 'user', id: account.userId, customerId: null, sessionId: 'demo', ...operator } as const;
    await runCommand(runtime, { ...call, actor }, proposeDemoChanges, undefined, { audit: 'recorded' });
  }
}

/** What was received already is gone on with, and not received anew. */
async function importOnce(
  runtime: Runtime,
  source: string,
  receive: (runtime: Runtime) => Promise<string | null>,
): Promise<void> {
  const known = await writeDatabase(runtime.orm.em.fork())
    .selectFrom('intake_imports')
    .select(['id', 'status'])
    .where('source', '=', source)
    .where('status', 'in', ['running', 'done', 'undoing', 'undone'])
    .executeTakeFirst();
  if (known && known.status !== 'running') {
    return;
  }
  const importId = known?.id ?? (await receive(runtime));
  if (importId) {
    await runImport(runtime, importId);
  }
}

/** Gives the import's id. */
async function receiveDemoSales(runtime: Runtime): Promise<string> {
  const { timeZone } = await storeOf(runtime);
  const received = await receiveImport(runtime, call, {
    kind: 'sales',
    preset: 'online-retail',
    source: demoSource,
    dryRun: false,
    fileName: 'online-retail-sample.csv.gz',
    file: demoSalesCsv(runtime.now(), timeZone),
    maxBytes: null,
  });
  return storedIdOf(received);
}

/** Gives the import's id; null where stock has moved already: what was counted or sold since is left as it is. */
async function receiveDemoShelf(runtime: Runtime): Promise<string | null> {
  const db = writeDatabase(runtime.orm.em.fork());
  if (await db.selectFrom('stock_movements').select('id').limit(1).executeTakeFirst()) {
    return null;
  }
  const received = await receiveImport(runtime, call, {
    kind: 'products',
    mapping: shelfMapping,
    source: shelfSource,
    dryRun: false,
    fileName: 'opening-stock.csv',
    file: await demoShelfCsv(db),
    maxBytes: null,
  });
  return storedIdOf(received);
}

/** Whoever starts the demo with another password means that one to work. */
async function changePassword(runtime: Runtime, password: string): Promise<void> {
  const passwordHash = await hashPassword(password);
  for (const { email } of demoAccounts) {
    const account = await findAccount(writeDatabase(runtime.orm.em.fork()), email);
    if (account) {
      await runCommand(runtime, call, setPasswordHash, { userId: account.userId, passwordHash });
    }
  }
}
