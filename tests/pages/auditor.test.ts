import { expect } from 'vitest';
import { test } from '../browser/journey.ts';
import { formOf } from '../product/api-client.ts';
import { shopAs } from '../product/demo-shop.ts';
import { fileOf, salesCsv } from '../product/sales-csv.ts';

test('reads everything', async ({ visit }) => {
  const page = await visit({ as: 'auditor', at: '/' });
  await page.getByRole('img', { name: 'Revenue by day' }).waitFor();
  await page.getByRole('link', { name: 'Orders' }).click();
  await page.getByRole('table', { name: 'Orders' }).waitFor();
  await page.getByRole('link', { name: 'Import' }).click();
  await page.getByRole('link', { name: 'online-retail-sample.csv.gz' }).click();
  await page.getByRole('table', { name: 'Rows', exact: true }).waitFor();
});

test('is told why an import cannot be started, and who can', async ({ visit }) => {
  const page = await visit({ as: 'auditor', at: '/intake' });
  await page.getByText('You may read imports, but not start one').waitFor();
  await page.getByText('An operator or an administrator can.').waitFor();
  expect(await page.locator('input[type=file]').count()).toBe(0);
});

test('is refused by the server too', async () => {
  const auditor = await shopAs('auditor');
  const file = fileOf(salesCsv([{ invoice: 'AUDITOR1', day: '2026-01-02' }]));
  const upload = formOf({ kind: 'sales', preset: 'online-retail', dryRun: 'false' }, file);
  const product = { sku: 'AUDITOR', name: 'A mug', type: 'B', price: '1.00' };
  expect(await auditor.send('/imports', { body: upload })).toMatchObject({ status: 403, body: { code: 'forbidden' } });
  expect(await auditor.send('/products', { body: product })).toMatchObject({
    status: 403,
    body: { code: 'forbidden' },
  });
});
