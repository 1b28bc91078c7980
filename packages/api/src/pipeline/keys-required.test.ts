import { expect, test } from 'vitest';
import { appRouter } from '../router.ts';
import { proceduresOf } from './procedures.ts';

const procedures = proceduresOf(appRouter);
const withKey = procedures.filter(({ meta }) => meta.idempotency === 'for-good').map(({ name }) => name);

test('whatever moves money or stock requires a key, and keeps it for good', () => {
  expect(withKey).toEqual(
    expect.arrayContaining([
      'customers.merge',
      'intake.sendSale',
      'intake.sendSales',
      'intake.undoImport',
      'orders.cancel',
      'orders.place',
      'orders.recordPayment',
      'orders.refund',
    ]),
  );
});

test('every procedure of the orders that changes something either requires a key or moves nothing', () => {
  const keyless = procedures.filter(
    ({ name, type }) => type === 'mutation' && name.startsWith('orders.') && !withKey.includes(name),
  );
  expect(keyless.map(({ name }) => name)).toEqual(['orders.quote', 'orders.complete']);
});

test('what requires a key changes something, and is sent by POST', () => {
  for (const { name, type, meta } of procedures.filter((procedure) => withKey.includes(procedure.name))) {
    expect([name, type, meta.rest?.method]).toEqual([name, 'mutation', 'POST']);
  }
});
