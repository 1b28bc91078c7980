import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { expect, inject } from 'vitest';
import { test } from '../browser/journey.ts';
import { type ApiClient, signUpToApi } from '../product/api-client.ts';
import { shopAs } from '../product/demo-shop.ts';

interface Own {
  readonly code: string;
  readonly link: string;
  readonly signUps: number;
  readonly rewards: number;
}

/** Somebody new, who has a link. */
async function newInviter(): Promise<ApiClient & { own: () => Promise<Own> }> {
  const client = await signUpToApi(inject('address'), `inviter-${randomUUID()}@journeys.test`);
  return { ...client, own: () => client.get<Own>('/referrals/me') };
}

test('a friend follows a link, reads what it brings, and has it in the wallet when the account is made', async ({
  visit,
}) => {
  const inviter = await newInviter();
  const page = await visit({ at: (await inviter.own()).link });
  await page.getByText(/A. invites you: £10.00 will be in your wallet./).waitFor();
  await signUp(page);
  await page.getByRole('heading', { level: 1, name: 'Wallet' }).waitFor();
  expect(await page.locator('.balance-figure').first().innerText()).toBe('£10.00');
  await page.getByText('Welcome credit').waitFor();
  expect(await inviter.own()).toMatchObject({ signUps: 1, rewards: 0 });
});

test('a code outlives mistakes in the form and the way to the sign-in and back, typed or followed', async ({
  visit,
}) => {
  const { code } = await (await newInviter()).own();
  const page = await visit({ at: '/sign-up' });
  await page.getByLabel('Invitation code').fill(code.toLowerCase());
  await page.getByText('£10.00 will be in your wallet').waitFor();
  await page.getByRole('button', { name: 'Create account' }).click();
  await page.getByText('Please enter your name.').waitFor();
  await page.getByRole('link', { name: 'Sign in' }).click();
  await page.getByRole('heading', { level: 1, name: /^Sign in to/ }).waitFor();
  await page.getByRole('link', { name: 'Create an account' }).click();
  await page.getByText('£10.00 will be in your wallet').waitFor();
  expect(new URL(page.url()).pathname).toBe('/signup');
  expect(await page.getByLabel('Invitation code').inputValue()).toBe(code.toLowerCase());
});

test('a code that nobody has is said before the form is sent, and the account is made without a credit', async ({
  visit,
}) => {
  const page = await visit({ at: '/signup?ref=K7MRXW4P' });
  await page.getByText('Nobody has this code.').waitFor();
  await signUp(page);
  await page.getByRole('heading', { level: 1, name: 'Wallet' }).waitFor();
  expect(await page.locator('.balance-figure').first().innerText()).toBe('£0.00');
});

test('who has an account and follows a link hears that it is for others, and sees their own', async ({ visit }) => {
  const { code } = await (await shopAs('shopper')).get<Own>('/referrals/me');
  const page = await visit({ as: 'shopper', at: `/signup?ref=${code}` });
  await page.getByText('Invitations are for people who are new here').waitFor();
  expect(await page.getByLabel('Your code').inputValue()).toBe(code);
});

test('a shopper copies the link, and sees who joined and how far the next reward is', async ({ visit }) => {
  const page = await visit({ as: 'shopper', at: '/invite' });
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.getByRole('button', { name: 'Copy link' }).click();
  await page.getByRole('status').filter({ hasText: 'Copied' }).waitFor({ state: 'attached' });
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toBe((await (await shopAs('shopper')).get<Own>('/referrals/me')).link);
  await page.getByRole('img', { name: 'QR code of your link' }).waitFor();
  await page.getByText('Tony H.').waitFor();
  expect(await page.getByRole('progressbar').getAttribute('aria-valuenow')).toBe('60');
});

test('staff find who invited whom, the rewards, and the terms, which only an admin may change', async ({ visit }) => {
  const page = await visit({ as: 'auditor', at: '/referrals' });
  await page.getByRole('searchbox', { name: 'Name, e-mail or code' }).fill('niklaus');
  await page.getByRole('row', { name: /Niklaus Wirth Shirley Shopper .* Rewarded 10.00 No. 1/ }).waitFor();
  await page.getByRole('link', { name: 'Rewards' }).click();
  await page.getByRole('row', { name: /Shirley Shopper No. 1 .* 5 10.00/ }).waitFor();
  await page.getByRole('link', { name: 'Programme' }).click();
  await page.getByText('Only an administrator can change the terms.').waitFor();
  expect(await page.getByLabel('For who signs up').isDisabled()).toBe(true);
  expect(await page.getByRole('button', { name: 'Use these terms' }).count()).toBe(0);
});

test('an admin sets other terms, is told what is wrong with them, and can set the old ones again', async ({
  visit,
}) => {
  const page = await visit({ as: 'admin', at: '/referrals/programme' });
  const every = page.getByLabel('Each time so many have signed up');
  const save = page.getByRole('button', { name: 'Use these terms from now on' });
  await every.fill('0');
  await save.click();
  await page.getByText('A whole number from 1 to 1000.').waitFor();
  await every.fill('6');
  await save.click();
  await page.getByText('Version 2 is in force').waitFor();
  await every.fill('5');
  await save.click();
  await page.getByText('Version 3 is in force').waitFor();
  expect(await page.getByRole('row', { name: /Ada Admin/ }).count()).toBe(2);
});

async function signUp(page: Page): Promise<void> {
  await page.getByLabel('Name').fill('Fiona Friend');
  await page.getByLabel('E-mail').fill(`friend-${randomUUID()}@journeys.test`);
  await page.getByLabel('Password').fill('a long enough password');
  await page.getByRole('button', { name: 'Create account' }).click();
}
