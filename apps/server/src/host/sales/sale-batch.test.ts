import { afterAll, beforeAll, expect, test } from 'vitest';
import { openSalesHost, type SalesHost } from '../../testing/sales-host.ts';

let host: SalesHost;
let send: ReturnType<SalesHost['sender']>;

beforeAll(async () => {
  host = await openSalesHost();
  send = host.sender((await host.makeKey()).clientSecret, '/sales/batch');
});
afterAll(() => host.close());

const customer = { document: '529.982.247-25', name: 'Sample Customer' };

function saleOf(change: Record<string, unknown> = {}) {
  const products = [{ type: 'A', value: '10.00', qty: 1 }];
  return { soldAt: '2026-01-02T00:00:00Z', customer, total: '10.00', products, ...change };
}

test('gives each sale its verdict, in the order they were sent, and lets none keep another out', async () => {
  const answer = await send({
    sales: [
      saleOf({ reference: 'first' }),
      saleOf({ total: '10.01' }),
      'no sale at all',
      saleOf({ reference: 'first' }),
      saleOf({ customer: { ...customer, name: 'Someone Else' } }),
      saleOf({ products: [{ type: 'A', value: '10.000', qty: 1 }] }),
      saleOf({ reference: 'second' }),
    ],
  });
  expect(answer.statusCode).toBe(200);
  const { accepted, refused, items } = answer.json();
  expect([accepted, refused]).toEqual([2, 5]);
  expect(items.map((item: { reason: string | null }) => item.reason)).toEqual([
    null,
    'total_mismatch',
    'invalid_input',
    'reference_taken',
    'customer_mismatch',
    'invalid_input',
    null,
  ]);
  expect(items[5].errors).toEqual({ 'products.0.value': ['The amount has more decimals than its currency.'] });
  const { total } = await host.read<{ total: number }>('/orders?channel=erp&count=true');
  expect(total).toBe(2);
});

test('leaves no customer of a sale that was refused', async () => {
  const newcomer = { document: '111.444.777-35', name: 'Never Bought' };
  await send({ sales: [saleOf({ customer: newcomer, total: '1.00' })] });
  expect((await host.read<{ items: unknown[] }>('/customers?keyword=Never')).items).toEqual([]);
});

test('takes a thousand sales at once, and no more', async () => {
  const sales = Array.from({ length: 1_000 }, (_, index) => saleOf({ reference: `many-${index}` }));
  expect((await send({ sales })).json()).toMatchObject({ accepted: 1_000, refused: 0 });
  const tooMany = await send({ sales: [...sales, saleOf()] });
  expect([tooMany.statusCode, tooMany.json().code]).toEqual([400, 'invalid_input']);
});

test('takes each reference once of two batches that come at once', async () => {
  const sales = Array.from({ length: 50 }, (_, index) => saleOf({ reference: `raced-${index}` }));
  const answers = await Promise.all([send({ sales }), send({ sales: sales.toReversed() })]);
  const accepted = answers.reduce((sum, answer) => sum + answer.json().accepted, 0);
  expect(answers.map((answer) => answer.statusCode)).toEqual([200, 200]);
  expect(accepted).toBe(50);
});

test('answers a batch that is sent again with the verdicts of the first time', async () => {
  const headers = { 'idempotency-key': 'batch-again' };
  const batch = { sales: [saleOf(), saleOf({ total: '1.00' })] };
  const first = await send(batch, headers);
  const second = await send(batch, headers);
  expect(second.json()).toEqual(first.json());
  expect(second.headers['idempotency-replayed']).toBe('true');
});
