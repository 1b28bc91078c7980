import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestShop, type TestShop } from '../../../testing/test-shop.ts';
import { actorOf, deleteExpiredSessions } from '../public.ts';
import { hashOfToken } from '../secret-token.ts';
import { addUser, anonymous, databaseOf, signedIn } from '../testing/browser.ts';

const dayInMs = 86_400_000;

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
    /^tillback_session=[\w-]{43}; HttpOnly; Max-Age=34560000; Path=\/; SameSite=Lax; Secure$/,
  );
  const inTheClear = await signedIn(shop, 'cookie@example.com', { overHttps: false });
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
  ['nonsense', 'tillback_session=%zz; other=%'],
  ['a token that nobody was given', `tillback_session=${'a'.repeat(43)}`],
])('who brings %s is anonymous', async (_, cookie) => {
  expect(await actorOf(shop.runtime, cookie)).toEqual(anonymous);
});

test('the hash that is stored signs nobody in', async () => {
  await addUser(shop, 'thief@example.com');
  const stored = hashOfToken((await signedIn(shop, 'thief@example.com')).token());
  expect(await actorOf(shop.runtime, `tillback_session=${stored}`)).toEqual(anonymous);
});

test('finds the session among unreadable cookies of others', async () => {
  await addUser(shop, 'many@example.com');
  const someone = await signedIn(shop, 'many@example.com');
  expect(await actorOf(shop.runtime, `theme=%zz; ${someone.cookie()};lang=en`)).toMatchObject({ kind: 'user' });
});

test.each([
  [28, 30],
  [1, 30],
  [29.5, 29.5],
])('a session with %d days to live has %d once it is used: written at most once a day', async (before, after) => {
  const email = `slide-${before}@example.com`;
  await addUser(shop, email);
  const someone = await signedIn(shop, email);
  const sessions = databaseOf(shop);
  const id = hashOfToken(someone.token());
  await sessions
    .updateTable('sessions')
    .set({ expires_at: new Date(Date.now() + before * dayInMs) })
    .where('id', '=', id)
    .execute();
  await someone.actor();
  const row = await sessions.selectFrom('sessions').select('expires_at').where('id', '=', id).executeTakeFirstOrThrow();
  expect((row.expires_at.getTime() - Date.now()) / dayInMs).toBeCloseTo(after, 2);
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
