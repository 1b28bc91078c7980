import type { Locator, Page } from 'playwright-core';
import { expect, inject } from 'vitest';
import { test } from '../browser/journey.ts';

test('a demo account fills in the form, and signs in', async ({ visit }) => {
  const page = await visit({ at: '/' });
  await page.getByRole('button', { name: 'Operator' }).click();
  expect(await page.getByLabel('E-mail').inputValue()).toBe('operator@demo.test');
  expect(await page.getByLabel('Password').inputValue()).toBe(inject('password'));
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('heading', { level: 1, name: 'Home' }).waitFor();
});

test('a wrong password is said in words, and the e-mail stays', async ({ visit }) => {
  const page = await visit({ at: '/sign-in', provokes: [401] });
  await fillIn(page, 'operator@demo.test', 'not the password');
  const alert = page.getByRole('alert');
  await alert.waitFor();
  expect(await alert.innerText()).toContain('The e-mail or the password is wrong.');
  expect(await page.getByLabel('E-mail').inputValue()).toBe('operator@demo.test');
});

test('what is missing is said beside its field, and told to a screen reader with it', async ({ visit }) => {
  const page = await visit({ at: '/sign-in' });
  await fillIn(page, 'nobody', '');
  const email = page.getByLabel('E-mail');
  const password = page.getByLabel('Password');
  await expect.poll(() => descriptionOf(email)).toContain('Enter an e-mail address');
  expect(await descriptionOf(password)).toContain('Enter your password.');
  expect(await email.getAttribute('aria-invalid')).toBe('true');
  expect(await email.evaluate((field) => field === document.activeElement)).toBe(true);
});

test('the page that was asked for opens after signing in', async ({ visit }) => {
  const page = await visit({ at: '/orders?status=completed&sort=-total' });
  await fillIn(page, 'auditor@demo.test', inject('password'));
  await page.getByRole('heading', { level: 1, name: 'Orders' }).waitFor();
  expect(new URL(page.url()).search).toBe('?status=completed&sort=-total');
});

test('an address in a link leads nowhere else after signing in', async ({ visit }) => {
  const page = await visit({ at: `/sign-in?${new URLSearchParams({ next: '//elsewhere.example/' })}` });
  await fillIn(page, 'auditor@demo.test', inject('password'));
  await page.getByRole('heading', { level: 1, name: 'Home' }).waitFor();
  expect(page.url()).toBe(`${inject('address')}/`);
});

test('who signs up is a shopper with an empty wallet, which says what belongs there', async ({ visit }) => {
  const page = await visit({ at: '/' });
  await page.getByRole('link', { name: 'Create an account' }).click();
  await signUp(page, `new-${Date.now()}@journeys.test`);
  await page.getByRole('heading', { level: 1, name: 'Wallet' }).waitFor();
  await page.getByText('What your orders earn will stand here').waitFor();
  expect(await page.getByRole('term').allInnerTexts()).toEqual(['Available', 'Pending', 'Spent', 'Expired']);
  expect(await page.locator('.balance-figure').allInnerTexts()).toEqual(['£0.00', '£0.00', '£0.00', '£0.00']);
  expect(await page.getByRole('link', { name: 'Import' }).count()).toBe(0);
});

test('an e-mail that has an account is said beside its field, and nothing typed is lost', async ({ visit }) => {
  const page = await visit({ at: '/signup', provokes: [409] });
  await signUp(page, 'shopper@demo.test');
  await expect.poll(() => descriptionOf(page.getByLabel('E-mail'))).toContain('This address has an account already.');
  expect(await page.getByLabel('Name').inputValue()).toBe('Nora New');
  expect(await page.getByLabel('E-mail').inputValue()).toBe('shopper@demo.test');
});

test('who signs out is out: going back shows nothing', async ({ visit }) => {
  const page = await visit({ as: 'operator', at: '/orders' });
  await page.getByRole('table', { name: 'Orders' }).waitFor();
  await page.getByRole('button', { name: 'Oscar Operator' }).click();
  await page.getByRole('button', { name: 'Sign out' }).click();
  await page.getByRole('button', { name: 'Sign in' }).waitFor();
  await page.goto('/orders');
  await page.getByRole('button', { name: 'Sign in' }).waitFor();
  expect((await page.request.get('/api/v1/orders')).status()).toBe(401);
});

async function fillIn(page: Page, email: string, password: string): Promise<void> {
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
}

async function signUp(page: Page, email: string): Promise<void> {
  await page.getByLabel('Name').fill('Nora New');
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Password').fill('a long enough password');
  await page.getByRole('button', { name: 'Create account' }).click();
}

/** What a screen reader says after a field's name. */
function descriptionOf(field: Locator): Promise<string> {
  return field.evaluate((element) => {
    const ids = element.getAttribute('aria-describedby')?.split(' ') ?? [];
    return ids.map((id) => document.getElementById(id)?.textContent ?? '').join(' ');
  });
}
