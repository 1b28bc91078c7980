import type { Role } from '@tillback/rules/access/rights';
import { newId, toPublicId } from '@tillback/rules/ids/ids';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createCaller } from '../../router.ts';
import { signUp } from '../../testing/invite.ts';
import { openTestShop, type TestShop, userWith } from '../../testing/test-shop.ts';
import { addUser, anonymous, password, refusalOf, signedIn } from './testing/browser.ts';
import { mailsTo, tokenMailedTo } from './testing/mailbox.ts';

let shop: TestShop;
beforeAll(async () => {
  shop = await openTestShop();
});
afterAll(() => shop.close());

const address = () => `${newId()}@shop.test`;
const admin = () => createCaller(shop.contextFor(userWith('admin'))).users;

async function staff(role: Exclude<Role, 'shopper'> = 'operator') {
  const email = address();
  const id = toPublicId('user', await addUser(shop, email, role));
  return { id, email, browser: await signedIn(shop, email) };
}

async function changesOf(action: string, id: string): Promise<unknown> {
  const auditor = createCaller(shop.contextFor(userWith('auditor'))).audit;
  const { items } = await auditor.list({ action, keyword: id });
  return items[0]?.changes;
}

test('who is invited chooses a password by the link, and is then what they were invited as', async () => {
  const email = address();
  const invited = await admin().invite({ email, name: 'Iris', role: 'auditor', language: 'pt-BR' });
  expect(invited).toMatchObject({ status: 'invited', role: 'auditor' });
  const [mail] = await mailsTo(shop, email);
  expect(mail).toMatchObject({ kind: 'invitation', language: 'pt-BR' });
  const first = await tokenMailedTo(shop, email);
  await admin().inviteAgain({ id: invited.id });
  const token = await tokenMailedTo(shop, email);
  const visitor = createCaller(shop.contextFor(anonymous)).auth;
  expect(await refusalOf(visitor.choosePassword({ token: first, password }))).toMatchObject({ code: 'link_not_valid' });
  await visitor.choosePassword({ token, password });
  expect(await admin().get({ id: invited.id })).toMatchObject({ status: 'active' });
  expect(await (await signedIn(shop, email)).actor()).toMatchObject({ role: 'auditor' });
  expect(await refusalOf(admin().inviteAgain({ id: invited.id }))).toMatchObject({ code: 'conflict' });
});

test('who becomes something else is signed out at once, and the audit says what they were', async () => {
  const { id, browser } = await staff();
  expect(await admin().update({ id, role: 'auditor', name: 'Renamed' })).toMatchObject({ role: 'auditor' });
  expect(await browser.actor()).toEqual(anonymous);
  expect(await changesOf('user.role-changed', id)).toMatchObject({ role: { before: 'operator', after: 'auditor' } });
});

test('who is disabled is out at once and cannot come in; enabled, they can', async () => {
  const { id, email, browser } = await staff();
  expect(await admin().disable({ id })).toMatchObject({ status: 'disabled' });
  expect(await browser.actor()).toEqual(anonymous);
  expect(await refusalOf(signedIn(shop, email))).toMatchObject({ code: 'invalid_credentials' });
  await admin().enable({ id });
  await signedIn(shop, email);
});

test('who is deleted can be invited anew with the same address; what they did stays in the audit', async () => {
  const { id, email, browser } = await staff();
  await admin().delete({ id });
  expect(await browser.actor()).toEqual(anonymous);
  expect(await refusalOf(admin().get({ id }))).toMatchObject({ code: 'not_found' });
  expect(await changesOf('user.deleted', id)).toMatchObject({ role: 'operator' });
  expect(await changesOf('user.signed-in', id)).not.toBeUndefined();
  await admin().invite({ email, name: 'Again', role: 'operator' });
});

test('a deleted shopper leaves the customer, with all that is theirs', async () => {
  const { id, customerId } = await signUp(shop);
  await admin().delete({ id: toPublicId('user', id) });
  const operator = createCaller(shop.contextFor(userWith('operator')));
  expect(await operator.customers.get({ id: toPublicId('customer', customerId) })).toMatchObject({ status: 'active' });
});

test('nobody disables or deletes themselves', async () => {
  const { id, browser } = await staff('admin');
  const own = createCaller(shop.contextFor(await browser.actor())).users;
  expect(await refusalOf(own.disable({ id }))).toMatchObject({ code: 'own_account' });
  expect(await refusalOf(own.delete({ id }))).toMatchObject({ code: 'own_account' });
});

test('the last admin stays one, whoever demotes whom at one moment', async () => {
  for (const { id } of (await admin().list({ role: 'admin', limit: 100 })).items) {
    await admin()
      .disable({ id })
      .catch(() => {});
  }
  const [left] = (await admin().list({ role: 'admin', status: 'active' })).items;
  const kept = left?.id ?? '';
  const refused = [
    () => admin().update({ id: kept, role: 'operator' }),
    () => admin().disable({ id: kept }),
    () => admin().delete({ id: kept }),
  ];
  for (const ask of refused) {
    expect(await refusalOf(ask())).toMatchObject({ code: 'last_admin' });
  }
  const { id: second } = await staff('admin');
  await Promise.allSettled([
    admin().update({ id: kept, role: 'operator' }),
    admin().update({ id: second, role: 'operator' }),
  ]);
  expect((await admin().list({ role: 'admin', status: 'active' })).items).toHaveLength(1);
});

test('a shopper stays a shopper, and staff do not become one', async () => {
  const { id } = await signUp(shop);
  const asked = admin().update({ id: toPublicId('user', id), role: 'operator' });
  expect(await refusalOf(asked)).toMatchObject({ code: 'rule_violated', errors: { role: [expect.any(String)] } });
  const { id: operator } = await staff();
  await expect(admin().update({ id: operator, role: 'shopper' as 'operator' })).rejects.toMatchObject({
    code: 'BAD_REQUEST',
  });
});

test('signs somebody out everywhere', async () => {
  const { id, browser } = await staff();
  await admin().endSessions({ id });
  expect(await browser.actor()).toEqual(anonymous);
});

test('finds users by name, address, role and status, in pages', async () => {
  const email = address();
  const { id } = await admin().invite({ email, name: 'Zoë Findable', role: 'operator' });
  for (const filter of [{ keyword: 'zoe find' }, { keyword: email }, { keyword: id }]) {
    expect((await admin().list({ ...filter, role: 'operator', status: 'invited', count: true })).items).toMatchObject([
      { id },
    ]);
  }
});
