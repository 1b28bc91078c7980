import { expect, inject } from 'vitest';
import { test } from '../browser/journey.ts';
import { untilShown } from '../browser/page-state.ts';

test('an admin makes a key, an ERP sends sales with it, and staff see what became of each', async ({ visit }) => {
  const page = await visit({ as: 'admin' });
  await page.goto('/settings/applications');
  await page.getByLabel('Name').fill('Journey ERP');
  await page.getByRole('button', { name: 'Register' }).click();
  const key = (await page.locator('.new-secret').textContent()) ?? '';

  const good = await send(key, '24.00');
  const wrong = await send(key, '24.01');
  expect([good, wrong]).toEqual([201, 422]);

  await page.goto('/intake/inbox?keyword=Journey');
  await untilShown(page);
  expect(await page.locator('tbody tr').count()).toBe(2);
  await page
    .getByRole('row', { name: /Refused/ })
    .getByRole('link')
    .click();
  await page.getByRole('dialog').getByText('The products sum to 24.00, the total says 24.01.').waitFor();
  await page.keyboard.press('Escape');

  await page
    .getByRole('row', { name: /Accepted/ })
    .getByRole('link')
    .click();
  await page.getByRole('dialog').getByRole('link', { name: 'Open the order' }).click();
  await page.getByText('Waits for the provider').waitFor();
});

test('a key that is revoked sends nothing more', async ({ visit }) => {
  const page = await visit({ as: 'admin' });
  await page.goto('/settings/applications');
  await page.getByLabel('Name').fill('Short-lived ERP');
  await page.getByRole('button', { name: 'Register' }).click();
  const key = (await page.locator('.new-secret').textContent()) ?? '';
  await page.getByRole('button', { name: 'Revoke Short-lived ERP' }).click();
  await page.getByRole('button', { name: 'Revoke it', exact: true }).click();
  await page.getByRole('button', { name: 'Revoke Short-lived ERP' }).waitFor({ state: 'detached' });
  await page.getByRole('group', { name: 'Revoke Short-lived ERP' }).waitFor({ state: 'detached' });
  expect(await send(key, '24.00')).toBe(401);
});

async function send(key: string, total: string): Promise<number> {
  const answer = await fetch(`${inject('address')}/api/v1/sales`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${key}`,
      'content-type': 'application/json',
      'idempotency-key': crypto.randomUUID(),
    },
    body: JSON.stringify({
      soldAt: '2026-01-02T10:00:00Z',
      customer: { document: '390.533.447-05', name: 'Journey Customer' },
      total,
      products: [{ type: 'B', value: '4.00', qty: 6 }],
    }),
  });
  return answer.status;
}
