import { randomUUID } from 'node:crypto';
import { beforeAll, expect, inject } from 'vitest';
import { test } from '../browser/journey.ts';
import { type ApiClient, signInToApi, signUpToApi } from '../product/api-client.ts';
import { shopAs } from '../product/demo-shop.ts';

interface Customer {
  readonly id: string;
  readonly name: string;
  readonly orderCount: number;
  readonly available: string;
}

let shop: ApiClient;

beforeAll(async () => {
  shop = await shopAs('operator');
});

const addressOf = (name: string) => `${name}-${randomUUID()}@example.com`;

test('adds a customer, is told of a taken e-mail beside the field, and changes them', async ({ visit }) => {
  const taken = addressOf('taken');
  await shop.post('/customers', { name: 'First', email: taken });
  const page = await visit({ as: 'operator', at: '/customers/new', provokes: [409] });
  await page.getByLabel('Name').fill('عائشة 🧵 <script>alert(1)</script>');
  await page.getByLabel('E-mail').fill(taken);
  await page.getByRole('button', { name: 'Create customer' }).click();
  await page.getByText('Another customer has this address.').waitFor();
  // What was typed stays when the window becomes as narrow as a phone, and wide again.
  for (const width of [390, 1440]) {
    await page.setViewportSize({ width, height: 900 });
    await page.locator(width === 390 ? '.phone-frame' : '.side-frame').waitFor();
    expect(await page.getByLabel('Name').inputValue()).toContain('عائشة');
  }

  await page.getByLabel('E-mail').fill(addressOf('free'));
  await page.getByRole('button', { name: 'Create customer' }).click();
  await page.getByRole('heading', { level: 1, name: 'عائشة 🧵 <script>alert(1)</script>' }).waitFor();

  await page.getByRole('link', { name: 'Edit' }).click();
  await page.getByLabel('Country').fill('Brazil');
  await page.getByRole('button', { name: 'Save changes' }).click();
  await page.getByRole('link', { name: 'Timeline' }).click();
  await page.getByText('Country: none → Brazil').waitFor();
});

test('disables a customer, who is out at the next request, and lets them in again', async ({ visit }) => {
  const email = addressOf('disabled');
  const password = 'a password for the time before';
  const customer = await signUpToApi(inject('address'), email, password);
  const page = await visit({ as: 'operator', at: `/customers?keyword=${encodeURIComponent(email)}` });
  await page.locator('tbody th a').click();
  await page.getByRole('link', { name: 'Open the page' }).click();
  await page.getByRole('button', { name: 'Disable' }).click();
  await page.getByText('They can neither sign in nor order in the shop.').waitFor();
  expect(await customer.send('/wallet', { method: 'GET' })).toMatchObject({ status: 401 });
  await expect(signInToApi(inject('address'), email, password)).rejects.toThrow('401');
  await page.getByRole('button', { name: 'Enable' }).click();
  await page.getByRole('button', { name: 'Disable' }).waitFor();
  await signInToApi(inject('address'), email, password);
});

test('merges two customers, and leads to the one that stays', async ({ visit }) => {
  const name = `Twin ${randomUUID().slice(0, 8)}`;
  const from = await shop.post<Customer>('/customers', { name });
  const into = await shop.post<Customer>('/customers', { name, email: addressOf('twin') });
  const page = await visit({ as: 'operator', at: `/customers/${from.id}/merge` });
  await page.getByRole('radio').check();
  await page.getByRole('button', { name: /^Merge into/ }).click();
  await expect.poll(() => new URL(page.url()).pathname).toBe(`/customers/${into.id}`);
  await page.goto(`/customers/${from.id}`);
  await page.getByText(`Merged into ${name}`).waitFor();
});

test('an auditor reads customers, and is told why nothing can be changed', async ({ visit }) => {
  const [customer] = (await shop.get<{ items: Customer[] }>('/customers?limit=1')).items;
  const page = await visit({ as: 'auditor', at: `/customers/${customer?.id}` });
  await page.getByText('Your role may read customers, and not change them.').waitFor();
  expect(await page.getByRole('button', { name: 'Disable' }).count()).toBe(0);
  const auditor = await shopAs('auditor');
  expect(await auditor.send('/customers', { body: { name: 'Mine' } })).toMatchObject({ status: 403 });
});
