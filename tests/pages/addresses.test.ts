import { expect, inject } from 'vitest';
import { test } from '../browser/journey.ts';

test('an address where nothing is leads back to the start', async ({ visit }) => {
  const page = await visit({ as: 'operator', at: '/nothing/here' });
  await page.getByRole('heading', { level: 1, name: 'Page not found' }).waitFor();
  await page.getByRole('link', { name: 'Go to the start page' }).click();
  await page.getByRole('heading', { level: 1, name: 'Home' }).waitFor();
});

test('a file that is not there is no page of the app', async () => {
  const answer = await fetch(`${inject('address')}/assets/gone-0123abcd.js`);
  expect(answer.status).toBe(404);
  expect(await answer.text()).not.toContain('<div id="root">');
});

test('the description of the API can be read', async ({ visit }) => {
  const page = await visit({ at: '/docs' });
  await page
    .getByRole('heading', { name: /Tillback/ })
    .first()
    .waitFor();
  await page.getByText('Orders', { exact: true }).first().waitFor();
});

test('the first page brings less than 200 kB of code, its chart included', async ({ visit }) => {
  const page = await visit({ as: 'operator' });
  const scripts: Promise<number>[] = [];
  page.on('requestfinished', (request) => {
    if (request.resourceType() === 'script') {
      scripts.push(request.sizes().then(({ responseBodySize }) => responseBodySize));
    }
  });
  await page.goto('/');
  await page.getByRole('img', { name: 'Revenue by day' }).locator('svg').first().waitFor();
  const bytes = (await Promise.all(scripts)).reduce((sum, size) => sum + size, 0);
  expect(bytes).toBeGreaterThan(50_000);
  expect(bytes).toBeLessThan(200_000);
});
