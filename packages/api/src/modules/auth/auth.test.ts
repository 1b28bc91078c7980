import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestShop, type TestShop } from '../../testing/test-shop.ts';
import { actorOf, createAdmin, hashPassword } from './public.ts';
import { addUser, anonymous, browser, databaseOf, password, refusalOf, signedIn } from './testing/browser.ts';

let shop: TestShop;
beforeAll(async () => {
  shop = await openTestShop();
});
afterAll(() => shop.close());

test('signing up makes a shopper with a customer of their own, signs them in and announces it', async () => {
  const ada = browser(shop);
  const { user } = await (await ada.auth()).signUp({ email: 'Ada@Example.com', password, name: 'Ada' });
  expect(user).toMatchObject({ email: 'ada@example.com', name: 'Ada', role: 'shopper' });
  expect(user.rights.toSorted()).toEqual(['catalog.read', 'orders.cancel', 'orders.place', 'orders.read', 'own.read']);

  const db = databaseOf(shop);
  const customers = await db.selectFrom('customers').select(['id', 'name', 'email']).execute();
  expect(customers).toMatchObject([{ name: 'Ada', email: 'ada@example.com' }]);
  expect(await ada.actor()).toMatchObject({ kind: 'user', role: 'shopper', customerId: customers[0]?.id });
  const facts = await db.selectFrom('outbox_events').select('payload').where('topic', '=', 'user.signed-up').execute();
  expect(facts).toMatchObject([{ payload: { customerId: customers[0]?.id } }]);
});

test('signs up once when two ask for the same e-mail at once', async () => {
  const twice = { email: 'twice@example.com', password, name: 'Twice' };
  const [one, other] = [await browser(shop).auth(), await browser(shop).auth()];
  const outcomes = await Promise.all([refusalOf(one.signUp(twice)), refusalOf(other.signUp(twice))]);
  const refusal = { code: 'email_taken', errors: { email: ['This e-mail address is taken.'] } };
  expect(outcomes).toContain('not refused');
  expect(outcomes.find((outcome) => outcome !== 'not refused')).toMatchObject(refusal);
  const kept = await databaseOf(shop).selectFrom('customers').select('id').where('email', '=', twice.email).execute();
  expect(kept).toHaveLength(1);
});

test('refuses to sign up with the e-mail of staff, and leaves no customer behind', async () => {
  const email = 'staff@example.com';
  await addUser(shop, email);
  const asked = (await browser(shop).auth()).signUp({ email, password, name: 'Nobody' });
  expect(await refusalOf(asked)).toMatchObject({ code: 'email_taken' });
  expect(await databaseOf(shop).selectFrom('customers').select('id').where('email', '=', email).execute()).toEqual([]);
});

test('answers a wrong password, an unknown e-mail and a disabled user alike', async () => {
  await addUser(shop, 'known@example.com');
  const id = await addUser(shop, 'disabled@example.com');
  await databaseOf(shop).updateTable('users').set({ disabled_at: new Date() }).where('id', '=', id).execute();
  const auth = await browser(shop).auth();
  const wrong = await refusalOf(auth.signIn({ email: 'known@example.com', password: 'not the password' }));
  expect(wrong).toMatchObject({ code: 'invalid_credentials' });
  expect(await refusalOf(auth.signIn({ email: 'unknown@example.com', password }))).toEqual(wrong);
  expect(await refusalOf(auth.signIn({ email: 'disabled@example.com', password }))).toEqual(wrong);
});

test('gives a new session at every sign-in and ends the one the browser had', async () => {
  await addUser(shop, 'again@example.com');
  const someone = await signedIn(shop, 'again@example.com');
  const before = someone.cookie();
  await (await someone.auth()).signIn({ email: 'again@example.com', password });
  expect(someone.cookie()).not.toBe(before);
  expect(await actorOf(shop.runtime, before)).toEqual(anonymous);
  expect(await someone.actor()).toMatchObject({ email: 'again@example.com' });
});

test('signing out ends the session and clears the cookie, and may be asked twice', async () => {
  await addUser(shop, 'out@example.com');
  const someone = await signedIn(shop, 'out@example.com');
  const before = someone.cookie();
  await (await someone.auth()).signOut();
  expect(someone.setCookie()).toMatch(/^__Host-tillback_session=; HttpOnly; Max-Age=0; Path=\/; /);
  expect(await actorOf(shop.runtime, before)).toEqual(anonymous);
  expect(await (await someone.auth()).signOut()).toBeNull();
});

test('an admin made on the command line may sign in and do what an admin may', async () => {
  const passwordHash = await hashPassword(password);
  await shop.run(createAdmin, { email: 'admin@example.com', name: 'Admin', passwordHash });
  const me = await (await (await signedIn(shop, 'admin@example.com')).auth()).me();
  expect(me.role).toBe('admin');
  expect(me.rights).toContain('settings.write');
});

test('tells a page who is here and in which store, and of the demo only where there is one', async () => {
  const store = { name: 'Test shop', currency: 'GBP', timeZone: 'Europe/London' };
  expect(await (await browser(shop).auth()).session()).toEqual({ user: null, store, demo: null });
  const demo = { accounts: [{ email: 'admin@demo.test', role: 'admin' as const }], password: null };
  const demoShop = browser(shop, { runtime: { ...shop.runtime, demo } });
  expect(await (await demoShop.auth()).session()).toMatchObject({ demo });
});

test('shows a profile to the signed-in only', async () => {
  expect(await refusalOf((await browser(shop).auth()).me())).toMatchObject({ code: 'unauthenticated' });
});

test('says of each field of a sign-up what is wrong with it', async () => {
  const asked = (await browser(shop).auth()).signUp({ email: 'x', password: 'short', name: ' ' });
  const message = [expect.any(String)];
  expect(await refusalOf(asked)).toMatchObject({
    code: 'invalid_input',
    errors: { email: message, password: message, name: message },
  });
});

test('leaves who signed in and out in the audit, under their own name', async () => {
  const id = await addUser(shop, 'audited@example.com');
  await (await (await signedIn(shop, 'audited@example.com')).auth()).signOut();
  const rows = await databaseOf(shop)
    .selectFrom('audit_entries')
    .select('action')
    .where('actor_id', '=', id)
    .orderBy('at')
    .execute();
  expect(rows.map((row) => row.action)).toEqual(['user.signed-in', 'user.signed-out']);
});
