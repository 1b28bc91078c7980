import { afterAll, beforeAll, expect, test } from 'vitest';
import { createCaller } from '../../router.ts';
import { rowOf, rowsOf } from '../../testing/connection.ts';
import { signUp } from '../../testing/invite.ts';
import { openTestShop, type TestShop, userWith } from '../../testing/test-shop.ts';
import { addUser, anonymous, browser, password, signedIn } from './testing/browser.ts';

let shop: TestShop;
beforeAll(async () => {
  shop = await openTestShop();
});
afterAll(() => shop.close());

const nameOf = (customerId: string) => rowOf(shop.ownerUrl, 'select name from customers where id = $1', [customerId]);

test('says who one is, and since when', async () => {
  shop.setNow(new Date('2026-02-01T12:00:00Z'));
  await addUser(shop, 'since@example.com', 'auditor');
  const me = await (await (await signedIn(shop, 'since@example.com')).auth()).me();
  expect(me).toMatchObject({ email: 'since@example.com', role: 'auditor', createdAt: '2026-02-01T12:00:00.000Z' });
});

test("a shopper's new name is the name of their sign-in and of their customer, and is in the audit of both", async () => {
  const ada = await signUp(shop, { name: 'Ada Byron' });
  const { auth } = createCaller(shop.contextFor(ada));
  expect(await auth.updateMe({ name: '  Ada Lovelace ' })).toMatchObject({ name: 'Ada Lovelace', role: 'shopper' });
  expect(await nameOf(ada.customerId)).toEqual({ name: 'Ada Lovelace' });
  const { audit } = createCaller(shop.contextFor(userWith('operator')));
  const change = { name: { before: 'Ada Byron', after: 'Ada Lovelace' } };
  expect((await audit.list({ keyword: 'Ada Byron' })).items.slice(0, 2)).toMatchObject([
    { action: 'customer.changed', changes: change },
    { action: 'user.renamed', changes: change },
  ]);
});

test('a customer who is known by a document keeps the name that goes with it', async () => {
  const ada = await signUp(shop, { name: 'Ada Lovelace' });
  await rowsOf(shop.ownerUrl, "update customers set document = '52998224725' where id = $1", [ada.customerId]);
  const renamed = await createCaller(shop.contextFor(ada)).auth.updateMe({ name: 'Countess' });
  expect(renamed.name).toBe('Countess');
  expect(await nameOf(ada.customerId)).toEqual({ name: 'Ada Lovelace' });
});

test('staff change their own name', async () => {
  await addUser(shop, 'renamed@example.com', 'admin');
  const someone = await signedIn(shop, 'renamed@example.com');
  await (await someone.auth()).updateMe({ name: '<script>alert(1)</script>' });
  expect(await someone.actor()).toMatchObject({ name: '<script>alert(1)</script>' });
});

test.for(['', '   ', 'x'.repeat(201)])('refuses the name %j', async (name) => {
  const { auth } = createCaller(shop.contextFor(await signUp(shop)));
  await expect(auth.updateMe({ name })).rejects.toMatchObject({
    cause: { code: 'invalid_input', errors: { name: [expect.any(String)] } },
  });
});

test('signing out everywhere ends every session, on whatever device, and nobody else’s', async () => {
  const person = { email: 'everywhere@example.com', password, name: 'Everywhere' };
  const here = browser(shop);
  await (await here.auth()).signUp(person);
  const there = await signedIn(shop, person.email);
  await addUser(shop, 'else@example.com');
  const other = await signedIn(shop, 'else@example.com');
  await (await here.auth()).signOutOfAll();
  expect(await here.actor()).toEqual(anonymous);
  expect(await there.actor()).toEqual(anonymous);
  expect(await other.actor()).toMatchObject({ kind: 'user' });
});

test('is for people who are signed in', async () => {
  const { auth } = createCaller(shop.contextFor(anonymous));
  await expect(auth.updateMe({ name: 'Ada' })).rejects.toMatchObject({ code: 'UNAUTHORIZED' });
  await expect(auth.signOutOfAll()).rejects.toMatchObject({ code: 'UNAUTHORIZED' });
});
