import { fromPublicId, newId, toPublicId } from '@tillback/rules/ids/ids';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createCaller } from '../../router.ts';
import { openTestShop, type TestShop, userWith } from '../../testing/test-shop.ts';
import { createCustomer } from './commands/create-customer.ts';
import { ensureCustomersByReference, type ReferencedCustomer } from './commands/ensure-customers-by-reference.ts';

let shop: TestShop;
beforeAll(async () => {
  shop = await openTestShop();
});
afterAll(() => shop.close());

const callerAs = (role: Parameters<typeof userWith>[0]) => createCaller(shop.contextFor(userWith(role))).customers;

function referenced(...references: string[]): ReferencedCustomer[] {
  return references.map((reference) => ({ reference, name: `Customer ${reference}`, country: 'France' }));
}

test('adds the customers that another system knows once, and finds them again', async () => {
  const first = await shop.run(ensureCustomersByReference, referenced('100', '200', '100'));
  expect(first.createdIds).toHaveLength(2);
  expect(new Set(first.idByReference.keys())).toEqual(new Set(['100', '200']));

  const second = await shop.run(ensureCustomersByReference, referenced('200', '300'));
  expect(second.createdIds).toHaveLength(1);
  expect(second.idByReference.get('200')).toBe(first.idByReference.get('200'));
});

test('adds each customer once when two imports bring the same ones at once, in different order', async () => {
  const references = Array.from({ length: 300 }, (_, index) => `at-once-${index}`);
  const [one, other] = await Promise.all([
    shop.run(ensureCustomersByReference, referenced(...references)),
    shop.run(ensureCustomersByReference, referenced(...references.toReversed())),
  ]);
  expect(one.createdIds.length + other.createdIds.length).toBe(300);
  expect(one.idByReference).toEqual(other.idByReference);
});

test('asks for nobody without asking the database for more', async () => {
  expect(await shop.run(ensureCustomersByReference, [])).toEqual({ idByReference: new Map(), createdIds: [] });
});

test('refuses a second customer with the same e-mail address', async () => {
  await shop.run(createCustomer, { name: 'Ada', email: 'ada@example.com' });
  await expect(shop.run(createCustomer, { name: 'Another', email: 'ada@example.com' })).rejects.toMatchObject({
    code: 'email_taken',
    errors: { email: [expect.any(String)] },
  });
});

test('finds customers by a part of name, e-mail address or reference, and takes % and _ for themselves', async () => {
  await shop.run(createCustomer, { name: 'Grace 100% Hopper', email: 'grace_h@example.com' });
  await shop.run(ensureCustomersByReference, referenced('REF-77'));
  const namesWith = async (keyword: string) =>
    (await callerAs('auditor').list({ keyword })).items.map((customer) => customer.name);
  expect(await namesWith('HOPPER')).toEqual(['Grace 100% Hopper']);
  expect(await namesWith('0%')).toEqual(['Grace 100% Hopper']);
  expect(await namesWith('grace_h@')).toEqual(['Grace 100% Hopper']);
  expect(await namesWith('f-77')).toEqual(['Customer REF-77']);
});

test('gives a customer by its public id, and not_found for one that is not there', async () => {
  const id = await shop.run(createCustomer, { name: 'Joan', email: null });
  const customer = await callerAs('operator').get({ id: toPublicId('customer', id) });
  expect(customer).toMatchObject({ name: 'Joan', email: null, reference: null, country: null });
  expect(fromPublicId('customer', customer.id)).toBe(id);
  await expect(callerAs('operator').get({ id: toPublicId('customer', newId()) })).rejects.toMatchObject({
    code: 'NOT_FOUND',
  });
});

test('shows customers to staff only', async () => {
  await expect(callerAs('shopper').list({})).rejects.toMatchObject({ code: 'FORBIDDEN' });
  await expect(createCaller(shop.contextFor({ kind: 'anonymous' })).customers.list({})).rejects.toMatchObject({
    code: 'UNAUTHORIZED',
  });
});
