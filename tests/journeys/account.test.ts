import { randomUUID } from 'node:crypto';
import { expect } from 'vitest';
import { test } from '../browser/journey.ts';

test('somebody takes another name, theirs everywhere at once, is written to in the language they choose, and signs out everywhere', async ({
  visit,
}) => {
  const page = await visit({ at: '/signup' });
  await page.getByLabel('Name').fill('Nora New');
  await page.getByLabel('E-mail').fill(`nora-${randomUUID()}@journeys.test`);
  await page.getByLabel('Password').fill('correct horse battery');
  await page.getByRole('button', { name: 'Create account' }).click();
  await page.getByRole('link', { name: 'Account', exact: true }).click();

  const name = page.getByLabel('Name');
  await name.fill(' ');
  await page.getByRole('button', { name: 'Save the name' }).click();
  await page.getByText('Please enter your name.').waitFor();
  await name.fill('Nora Renamed');
  await page.getByRole('button', { name: 'Save the name' }).click();
  await page.getByText('Saved', { exact: true }).waitFor();
  await page.getByRole('button', { name: 'Account of Nora Renamed' }).waitFor();

  for (const [language, ownName] of [
    ['pt-BR', 'Português (Brasil)'],
    ['en', 'English'],
  ] as const) {
    const kept = page.waitForResponse((response) => response.url().includes('auth.updateMe'));
    await page.getByText(ownName, { exact: true }).click();
    await kept;
    expect(await (await page.request.get('/api/v1/me')).json()).toMatchObject({ language });
  }

  await page.getByRole('button', { name: 'Sign out everywhere' }).click();
  await page.getByRole('heading', { level: 1, name: 'Sign in' }).waitFor();
});
