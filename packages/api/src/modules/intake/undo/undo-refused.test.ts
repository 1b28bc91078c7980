import { toPublicId } from '@tillback/rules/ids/ids';
import { expect, test } from 'vitest';
import { createCaller } from '../../../router.ts';
import { expectBooksToBalance } from '../../../testing/books.ts';
import { rowOf, rowsOf } from '../../../testing/connection.ts';
import { spend } from '../../../testing/spend.ts';
import { openShopForTest, type TestShop, userWith } from '../../../testing/test-shop.ts';
import { refundOrders } from '../../orders/public.ts';
import { runUndo } from '../commands/run-undo.ts';
import type { ImportAnswer } from '../intake.shapes.ts';
import { storedIdOf } from '../queries/import-answer.ts';
import { faultIn } from '../testing/booked.ts';
import { type FileRow, importFile, readImport, receiveFile } from '../testing/sales-file.ts';
import { stateOf } from '../testing/state.ts';

const sale: FileRow = {
  invoice: '1',
  sku: '10',
  quantity: 3,
  price: '2.50',
  customer: 'ann',
  at: '2011-05-01 09:00:00',
};

async function openShop(): Promise<TestShop> {
  const shop = await openShopForTest();
  shop.setNow(new Date('2011-06-01T12:00:00Z'));
  return shop;
}

let keys = 0;

function operator(shop: TestShop) {
  keys += 1;
  return createCaller(shop.contextFor(userWith('operator'), { idempotencyKey: `undo ${keys}` })).intake;
}

async function undo(shop: TestShop, imported: ImportAnswer): Promise<ImportAnswer> {
  await operator(shop).undoImport({ id: imported.id });
  await runUndo(shop.runtime, storedIdOf(imported));
  return readImport(shop, storedIdOf(imported));
}

async function customerId(shop: TestShop, reference: string): Promise<string> {
  return (await rowOf(shop.ownerUrl, 'select id from customers where reference = $1', [reference]))['id'];
}

async function returnOneUnit(shop: TestShop): Promise<void> {
  const line = await rowOf(shop.ownerUrl, 'select id, order_id from order_lines order by id limit 1');
  await shop.run(refundOrders, [
    {
      orderId: line['order_id'],
      reference: 'R1',
      effectiveAt: new Date('2011-05-20T09:00:00Z'),
      isHistory: true,
      lines: [{ orderLineId: line['id'], quantity: 1 }],
    },
  ]);
}

const afterwards: Record<string, { readonly kinds: string[]; readonly does: (shop: TestShop) => Promise<unknown> }> = {
  'its cashback was spent': {
    kinds: ['cashback-used'],
    does: async (shop) => spend(shop, await customerId(shop, 'ann'), 5n),
  },
  'an operator took units of it back': { kinds: ['units-refunded'], does: returnOneUnit },
  'a customer of it was merged into another': {
    kinds: ['customer-merged'],
    does: async (shop) => {
      await importFile(shop, [{ ...sale, invoice: '7', customer: 'bob' }], { source: 'elsewhere' });
      const [id = '', intoId = ''] = (await rowsOf(shop.ownerUrl, 'select id from customers order by reference')).map(
        (row) => toPublicId('customer', row['id']),
      );
      const staff = createCaller(shop.contextFor(userWith('operator'), { idempotencyKey: 'merge' }));
      await staff.customers.merge({ id, intoId });
    },
  },
};

test.for(Object.entries(afterwards))('refuses what %s, and says so', async ([, { kinds, does }]) => {
  const shop = await openShop();
  const imported = await importFile(shop, [sale]);
  await does(shop);
  const before = await stateOf(shop);
  const preview = await operator(shop).previewUndo({ id: imported.id });
  expect(preview.dependents.map(({ kind }) => kind)).toEqual(kinds);
  await expect(operator(shop).undoImport({ id: imported.id })).rejects.toMatchObject({
    cause: { code: 'import_has_dependents', extra: { dependents: preview.dependents } },
  });
  expect(await stateOf(shop)).toEqual(before);
});

const laterFiles: Record<string, { readonly kinds: string[]; readonly rows: FileRow[] }> = {
  'took units of it back': {
    kinds: ['units-refunded'],
    rows: [{ ...sale, invoice: 'C2', quantity: -1, at: '2011-05-20 09:00:00' }],
  },
  'added lines to its order': { kinds: ['lines-added', 'rows-recognised'], rows: [sale, { ...sale, sku: '11' }] },
  'had the same rows': { kinds: ['rows-recognised'], rows: [sale] },
  'had the same row otherwise': { kinds: ['rows-recognised'], rows: [{ ...sale, quantity: 4 }] },
};

test.for(Object.entries(laterFiles))('waits for a later import that %s to be undone first', async ([, later]) => {
  const shop = await openShop();
  const nothing = await stateOf(shop);
  const first = await importFile(shop, [sale]);
  const second = await importFile(shop, later.rows, { fileName: 'later.csv' });
  const { dependents } = await operator(shop).previewUndo({ id: first.id });
  expect(dependents.map(({ kind }) => kind)).toEqual(later.kinds);
  await expect(undo(shop, first)).rejects.toMatchObject({ cause: { code: 'import_has_dependents' } });
  expect((await undo(shop, second)).status).toBe('undone');
  expect(await undo(shop, first)).toMatchObject({
    status: 'undone',
    undo: { undoneAt: expect.any(String), failure: null, totals: { orders: 1, lines: 1, customers: 1, products: 1 } },
  });
  expect({ ...(await stateOf(shop)), wallets: [] }).toEqual(nothing);
  await expectBooksToBalance(shop);
  expect(await faultIn(shop)).toBeNull();
});

test('takes its lines out of an order that another import began, and tells it there', async () => {
  const shop = await openShop();
  await importFile(shop, [sale]);
  const before = await stateOf(shop);
  const grown = await importFile(shop, [sale, { ...sale, sku: '11' }]);
  await undo(shop, grown);
  expect(await stateOf(shop)).toEqual(before);
  const ask = createCaller(shop.contextFor(userWith('auditor')));
  const [summary] = (await ask.orders.list({})).items;
  const order = await ask.orders.get({ id: summary?.id ?? '' });
  expect(order).toMatchObject({ status: 'completed', lineCount: 1, total: '7.50' });
  expect(order.lines.map(({ sku, undoneAt }) => [sku, undoneAt !== null])).toEqual([
    ['10', false],
    ['11', true],
  ]);
  expect(order.timeline.at(-1)).toMatchObject({ kind: 'undone', at: '2011-06-01T12:00:00.000Z' });
});

test('leaves what was undone out of what is searched for, but for who knows its id', async () => {
  const shop = await openShop();
  const imported = await importFile(shop, [{ ...sale, invoice: 'GONE1' }]);
  const ask = createCaller(shop.contextFor(userWith('auditor')));
  const [order] = (await ask.orders.list({})).items;
  await undo(shop, imported);
  expect((await ask.orders.list({ keyword: 'GONE1' })).items).toEqual([]);
  expect((await ask.orders.list({ status: 'undone' })).items).toMatchObject([{ id: order?.id, status: 'undone' }]);
  expect((await ask.customers.list({ status: 'archived' })).items).toMatchObject([{ reference: 'ann', orderCount: 0 }]);
  const found = async (keyword: string) => JSON.stringify(await ask.search.find({ keyword }));
  expect(await found('GONE1')).not.toContain(order?.id);
  expect(await found(order?.id ?? '')).toContain(order?.id);
});

test('refuses a return that came short because of it to be left without it', async () => {
  const shop = await openShop();
  await importFile(shop, [sale, { ...sale, invoice: '2' }]);
  await spend(shop, await customerId(shop, 'ann'), 60n);
  const back = { ...sale, at: '2011-05-25 09:00:00' };
  const took = await importFile(shop, [{ ...back, invoice: 'C3', quantity: -1 }]);
  await importFile(shop, [{ ...back, invoice: 'C4', quantity: -3 }], { source: 'elsewhere' });
  const { dependents } = await operator(shop).previewUndo({ id: took.id });
  expect(dependents.map(({ kind }) => kind)).toContain('refund-came-short');
});

test('refuses an import that is under way, was undone, did nothing, or is of a version that kept no track', async () => {
  const shop = await openShop();
  const { id } = await importFile(shop, [sale]);
  const usual = { status: 'done', dry_run: false, tracked: true } as const;
  const states = [
    ['under-way', { status: 'running' }],
    ['under-way', { status: 'receiving' }],
    ['being-undone', { status: 'undoing' }],
    ['undone', { status: 'undone' }],
    ['without-effect', { status: 'interrupted' }],
    ['without-effect', { dry_run: true }],
    ['not-tracked', { tracked: false }],
  ] as const;
  for (const [reason, state] of states) {
    await shop.run(
      ({ db }) =>
        db
          .updateTable('intake_imports')
          .set({ ...usual, ...state })
          .execute(),
      null,
    );
    expect((await operator(shop).previewUndo({ id })).obstacle).toBe(reason);
    const refusal = { cause: { code: 'conflict', extra: { reason } } };
    await expect(operator(shop).undoImport({ id })).rejects.toMatchObject(refusal);
  }
});

test('undoes once, however many ask for it and drive it at once', async () => {
  const shop = await openShop();
  const imported = await importFile(shop, [sale, { ...sale, invoice: '2', customer: 'bob' }]);
  const asked = await Promise.allSettled(
    Array.from({ length: 5 }, () => operator(shop).undoImport({ id: imported.id })),
  );
  expect(asked.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  await Promise.all(Array.from({ length: 3 }, () => runUndo(shop.runtime, storedIdOf(imported))));
  const reversals = await rowsOf(shop.ownerUrl, `select kind from ledger_transfers where correction = 'reversal'`);
  expect(reversals).toHaveLength(4);
  await expectBooksToBalance(shop);
});

test('leaves nothing half-undone when it is killed in the middle, and is whole once it is begun again', async () => {
  const shop = await openShop();
  const imported = await importFile(shop, [sale, { ...sale, invoice: 'C2', quantity: -1, at: '2011-05-20 09:00:00' }]);
  const before = await stateOf(shop);
  await operator(shop).undoImport({ id: imported.id });
  const killed = runUndo(shop.runtime, storedIdOf(imported), () => {
    throw new Error('The process is ending.');
  });
  await expect(killed).rejects.toThrow('ending');
  expect(await stateOf(shop)).toEqual(before);
  expect(await readImport(shop, storedIdOf(imported))).toMatchObject({ status: 'undoing', undo: { percent: 47 } });
  await runUndo(shop.runtime, storedIdOf(imported));
  expect((await readImport(shop, storedIdOf(imported))).status).toBe('undone');
  await expectBooksToBalance(shop);
});

test('says on the import why it was not undone, where something came to depend on it meanwhile', async () => {
  const shop = await openShop();
  const imported = await importFile(shop, [sale]);
  await operator(shop).undoImport({ id: imported.id });
  await returnOneUnit(shop);
  await runUndo(shop.runtime, storedIdOf(imported));
  expect(await readImport(shop, storedIdOf(imported))).toMatchObject({
    status: 'done',
    undo: { undoneAt: null, failure: { code: 'import_has_dependents', detail: expect.stringContaining('refunded') } },
  });
  await expectBooksToBalance(shop);
});

test('is for operators and admins, and asks for a key', async () => {
  const shop = await openShop();
  const id = toPublicId('import', await receiveFile(shop, [sale]));
  for (const role of ['auditor', 'shopper'] as const) {
    const intake = createCaller(shop.contextFor(userWith(role), { idempotencyKey: role })).intake;
    await expect(intake.undoImport({ id })).rejects.toMatchObject({ code: 'FORBIDDEN' });
  }
  const withoutKey = createCaller(shop.contextFor(userWith('admin'), { idempotencyKey: null })).intake;
  await expect(withoutKey.undoImport({ id })).rejects.toMatchObject({ cause: { code: 'idempotency_key_required' } });
});
