import { randomUUID } from 'node:crypto';
import { test } from '../browser/journey.ts';

test('somebody takes another name, which is theirs everywhere at once, and signs out everywhere', async ({ visit }) => {
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

  await page.getByRole('button', { name: 'Sign out everywhere' }).click();
  await page.getByRole('heading', { level: 1, name: 'Sign in' }).waitFor();
});
