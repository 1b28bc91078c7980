import { randomUUID } from 'node:crypto';
import { expect } from 'vitest';
import { overflowOf } from '../browser/accessibility.ts';
import { test } from '../browser/journey.ts';
import { untilShown } from '../browser/page-state.ts';
import { shopAs } from '../product/demo-shop.ts';

const names = {
  script: '<script>alert(1)</script><img src=x onerror=alert(1)>',
  rightToLeft: 'محمد بن علي (Silva)',
  emoji: '👩‍👩‍👧‍👦🇧🇷'.repeat(16),
  long: 'W'.repeat(200),
};

test('a name with script in it, from right to left, of emoji or of 200 letters leaves every page whole at 320 pixels', async ({
  visit,
}) => {
  const operator = await shopAs('operator');
  const mark = randomUUID();
  const customers = await Promise.all(
    Object.entries(names).map(([kind, name]) =>
      operator.post<{ id: string }>('/customers', { name, reference: `${kind}-${mark}` }),
    ),
  );
  const page = await visit({ as: 'operator', width: 320 });
  page.on('dialog', () => expect.unreachable('a name was run as script'));
  const paths = [
    `/customers?keyword=${mark}`,
    ...customers.flatMap(({ id }) => [`/customers/${id}`, `/customers/${id}/merge`]),
  ];
  for (const path of paths) {
    await page.goto(path);
    await untilShown(page);
    expect.soft(await overflowOf(page), path).toBe(0);
  }
  await page.goto(`/customers?keyword=${mark}`);
  await page.getByText(names.script).waitFor();
});

test('the greeting, the invitation and the account of a 200-letter name stay whole', async ({ visit }) => {
  const page = await visit({ width: 320 });
  const person = { email: `${randomUUID()}@journeys.test`, password: 'correct horse battery', name: names.long };
  const signedUp = await page.request.post('/api/v1/auth/signup', { data: person });
  expect(signedUp.status()).toBe(201);
  for (const path of ['/', '/invite', '/account', '/orders']) {
    await page.goto(path);
    await untilShown(page);
    expect.soft(await overflowOf(page), path).toBe(0);
  }
  await page.getByRole('button', { name: `Account of ${names.long}` }).click();
  await page.locator('.dropdown-menu.show').waitFor();
  expect(await overflowOf(page)).toBe(0);
});
