import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createCaller } from '../../../router.ts';
import { expectBooksToBalance } from '../../../testing/books.ts';
import { openTestShop, type TestShop, userWith } from '../../../testing/test-shop.ts';
import { verifyLedger } from '../../cashback/public.ts';
import { runUndo } from '../commands/run-undo.ts';
import type { ImportAnswer } from '../intake.shapes.ts';
import { storedIdOf } from '../queries/import-answer.ts';
import { verdictsOf } from '../testing/booked.ts';
import { type FileRow, importFile } from '../testing/sales-file.ts';
import { stateOf } from '../testing/state.ts';

async function openShop(clawbackPolicy: 'within-balance' | 'allow-negative'): Promise<TestShop> {
  const shop = await openTestShop();
  shop.setNow(new Date('2011-06-01T12:00:00Z'));
  await shop.run(({ db }) => db.updateTable('settings').set({ clawback_policy: clawbackPolicy }).execute(), null);
  return shop;
}

async function undo(shop: TestShop, imported: ImportAnswer): Promise<ImportAnswer> {
  const intake = createCaller(shop.contextFor(userWith('operator'), { idempotencyKey: imported.id })).intake;
  await intake.undoImport({ id: imported.id });
  await runUndo(shop.runtime, storedIdOf(imported));
  return intake.getImport({ id: imported.id });
}

const saleOrReturn = fc.record({
  invoice: fc.integer({ min: 1, max: 6 }),
  isReturn: fc.integer({ min: 0, max: 2 }).map((chance) => chance === 0),
  sku: fc.constantFrom('10', '11'),
  quantity: fc.integer({ min: 1, max: 3 }),
  price: fc.constantFrom('0.05', '2.50'),
  customer: fc.constantFrom('ann', 'bob'),
  day: fc.integer({ min: 1, max: 31 }),
});

const file = fc.array(saleOrReturn, { minLength: 1, maxLength: 12 }).map((rows) =>
  rows.map(
    ({ invoice, isReturn, sku, quantity, price, customer, day }): FileRow => ({
      invoice: `${isReturn ? 'C' : ''}${invoice}${customer === 'ann' ? '' : '0'}`,
      sku,
      name: `Product ${sku} of day ${day}`,
      quantity: isReturn ? -quantity : quantity,
      price,
      customer,
      at: `2011-05-${String(day).padStart(2, '0')} 09:00:00`,
    }),
  ),
);

test('leaves what only the first import makes, and takes the second again as if for the first time', async () => {
  const policy = fc.constantFrom('within-balance' as const, 'allow-negative' as const);
  await fc.assert(
    fc.asyncProperty(file, file, policy, async (first, second, clawbackPolicy) => {
      const shop = await openShop(clawbackPolicy);
      try {
        await importFile(shop, first);
        const onlyFirst = await stateOf(shop);
        const imported = await importFile(shop, second);
        const withBoth = await stateOf(shop);
        const verdicts = await verdictsOf(shop, imported);
        expect((await undo(shop, imported)).status).toBe('undone');
        expect(await stateOf(shop)).toEqual(onlyFirst);
        await expectAllToHold(shop);
        const again = await importFile(shop, second);
        expect(await verdictsOf(shop, again)).toEqual(verdicts);
        expect(again.report).toEqual(imported.report);
        expect(await stateOf(shop)).toEqual(withBoth);
        await expectAllToHold(shop);
      } finally {
        await shop.close();
      }
    }),
    { numRuns: 3, endOnFailure: true },
  );
});

async function expectAllToHold(shop: TestShop): Promise<void> {
  expect(await shop.read((reader) => verifyLedger(reader), undefined)).toBeNull();
  await expectBooksToBalance(shop);
}
