import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestShop, type TestShop } from '../../../testing/test-shop.ts';
import { actorOf, deleteExpiredSessions } from '../public.ts';
import { hashOfToken } from '../secret-token.ts';
import { addUser, anonymous, databaseOf, signedIn, signedUp } from '../testing/browser.ts';

const minuteInMs = 60_000;

let shop: TestShop;
beforeAll(async () => {
  shop = await openTestShop();
});
afterAll(() => shop.close());

test("stores only the hash of a session's token", async () => {
  await addUser(shop, 'hash@example.com');
  const someone = await signedIn(shop, 'hash@example.com');
  const rows = await databaseOf(shop).selectFrom('sessions').selectAll().execute();
  expect(rows.map((row) => row.id)).toContain(hashOfToken(someone.token()));
  expect(JSON.stringify(rows)).not.toContain(someone.token());
});

test('keeps the cookie from scripts, from other sites, and from the clear unless the shop is served so', async () => {
  await addUser(shop, 'cookie@example.com');
  expect((await signedIn(shop, 'cookie@example.com')).setCookie()).toMatch(
    /^__Host-tillback_session=[\w-]{43}; HttpOnly; Max-Age=34560000; Path=\/; SameSite=Lax; Secure$/,
  );
  const inTheClear = await signedIn(shop, 'cookie@example.com', { isSecure: false });
  expect(inTheClear.setCookie()).not.toContain('Secure');
});

test('a disabled user is anonymous from the next request on', async () => {
  const id = await addUser(shop, 'disabled@example.com');
  const someone = await signedIn(shop, 'disabled@example.com');
  await databaseOf(shop).updateTable('users').set({ disabled_at: new Date() }).where('id', '=', id).execute();
  expect(await someone.actor()).toEqual(anonymous);
});

test.each([
  ['no cookie', undefined],
  ['nonsense', '__Host-tillback_session=%zz; other=%'],
  ['a token that nobody was given', `__Host-tillback_session=${'a'.repeat(43)}`],
])('who brings %s is anonymous', async (_, cookie) => {
  expect(await actorOf(shop.runtime, cookie)).toEqual(anonymous);
});

test('the hash that is stored signs nobody in', async () => {
  await addUser(shop, 'thief@example.com');
  const stored = hashOfToken((await signedIn(shop, 'thief@example.com')).token());
  expect(await actorOf(shop.runtime, `__Host-tillback_session=${stored}`)).toEqual(anonymous);
});

test('finds the session among unreadable cookies of others', async () => {
  await addUser(shop, 'many@example.com');
  const someone = await signedIn(shop, 'many@example.com');
  expect(await actorOf(shop.runtime, `theme=%zz; ${someone.cookie()};lang=en`)).toMatchObject({ kind: 'user' });
});

/** What a session of the test was given, and until when it lives once it is used, in minutes from now. */
async function liveAfterUse(role: 'shopper' | 'operator', lives: { openedAgo: number; left: number }) {
  const email = `${role}-${lives.openedAgo}-${lives.left}@example.com`;
  const someone = role === 'shopper' ? await signedUp(shop, email) : await staffWith(email);
  const sessions = databaseOf(shop);
  const id = hashOfToken(someone.token());
  const created_at = new Date(Date.now() - lives.openedAgo * minuteInMs);
  const expires_at = new Date(Date.now() + lives.left * minuteInMs);
  await sessions.updateTable('sessions').set({ created_at, expires_at }).where('id', '=', id).execute();
  const { kind } = await someone.actor();
  const row = await sessions.selectFrom('sessions').select('expires_at').where('id', '=', id).executeTakeFirst();
  return { kind, left: row ? Math.ceil((row.expires_at.getTime() - Date.now()) / minuteInMs) : null };
}

async function staffWith(email: string) {
  await addUser(shop, email);
  return signedIn(shop, email);
}

const day = 1_440;

test.for<['shopper' | 'operator', openedAgo: number, left: number, afterUse: number | null]>([
  ['operator', 10, 30, 60],
  ['operator', 690, 10, 30],
  ['operator', 721, 10, null],
  ['operator', 10, 14 * day, 60],
  ['shopper', 10, day, 14 * day],
  ['shopper', 20 * day, day, 10 * day],
  ['shopper', 31 * day, day, null],
])(
  'a session of a %s, opened %d minutes ago, with %d left, has %d once it is used',
  async ([role, ago, left, after]) => {
    const found = await liveAfterUse(role, { openedAgo: ago, left });
    expect(found).toEqual({ kind: after === null ? 'anonymous' : 'user', left: after });
  },
);

test('that a session was used is not written for every request', async () => {
  const someone = await staffWith('often@example.com');
  const ends = () =>
    databaseOf(shop)
      .selectFrom('sessions')
      .select('expires_at')
      .where('id', '=', hashOfToken(someone.token()))
      .execute();
  const before = await ends();
  await someone.actor();
  await someone.actor();
  expect(await ends()).toEqual(before);
});

test('a cookie of the name for this machine alone counts nowhere else', async () => {
  const someone = await staffWith('planted@example.com');
  const planted = `tillback_session=${someone.token()}`;
  expect(await actorOf(shop.runtime, planted)).toEqual(anonymous);
  expect(await actorOf(shop.runtime, planted, false)).toMatchObject({ kind: 'user' });
});

test('an expired session signs nobody in and is removed', async () => {
  await addUser(shop, 'expired@example.com');
  const used = await signedIn(shop, 'expired@example.com');
  const forgotten = await signedIn(shop, 'expired@example.com');
  const ids = [used, forgotten].map((each) => hashOfToken(each.token()));
  const sessions = databaseOf(shop);
  await sessions
    .updateTable('sessions')
    .set({ expires_at: new Date(0) })
    .where('id', 'in', ids)
    .execute();
  expect(await used.actor()).toEqual(anonymous);
  await shop.run(deleteExpiredSessions, undefined);
  expect(await sessions.selectFrom('sessions').select('id').where('id', 'in', ids).execute()).toEqual([]);
});
