import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openSalesHost, type SalesHost } from '../../testing/sales-host.ts';

let host: SalesHost;
let send: ReturnType<SalesHost['sender']>;

beforeAll(async () => {
  host = await openSalesHost();
  send = host.sender((await host.makeKey()).clientSecret);
});
afterAll(() => host.close());

const customer = { document: '529.982.247-25', name: 'Sample Customer' };
const product = { type: 'A', value: '10.00', qty: 1 };
const sale = {
  soldAt: '2026-01-02T00:00:00Z',
  customer,
  total: '100.00',
  products: [product, { type: 'B', value: '10.00', qty: 9 }],
};

/** A day from now, as an ERP's clock that is wrong may have it. */
const tomorrow = new Date(Date.now() + 86_400_000).toISOString();

interface Received {
  readonly verdict: string;
  readonly reason: string | null;
  readonly raw: unknown;
  readonly parsed: { readonly customer: { readonly document: string | null } } | null;
}

async function latest(): Promise<Received> {
  const { items } = await host.read<{ items: { id: string }[] }>('/sales?limit=1');
  return host.read(`/sales/${items[0]?.id}`);
}

test('takes in a sale as the ERP sends it, and says where it and its order can be read', async () => {
  const answer = await send(sale);
  expect(answer.statusCode).toBe(201);
  const received = answer.json();
  expect(received).toMatchObject({
    verdict: 'accepted',
    reason: null,
    soldAt: '2026-01-02T00:00:00.000Z',
    customer: { name: 'Sample Customer', id: expect.stringMatching(/^cus_/) },
    total: '100.00',
    cashback: { status: 'queued' },
    raw: sale,
    parsed: { customer: { document: '52998224725' }, sum: '100.00' },
  });
  expect(answer.headers['location']).toBe(`/api/v1/sales/${received.id}`);
  expect(await host.read(`/orders/${received.orderId}`)).toMatchObject({
    channel: 'erp',
    status: 'completed',
    total: '100.00',
    lines: [
      { type: 'A', quantity: 1, amount: '10.00' },
      { type: 'B', quantity: 9, amount: '90.00' },
    ],
    cashbackEntries: [{ status: 'queued', payout: 'provider', confirmsAt: null }],
  });
});

describe('takes in', () => {
  test.each([
    ['a CPF with zeros at the start', { customer: { document: '00001910000', name: 'Zero Nove' } }, '00001910000'],
    ['a bare CPF', { customer: { document: '52998224725', name: 'Sample Customer' } }, '52998224725'],
    [
      'a name in other case, accents and spacing',
      { customer: { document: customer.document, name: ' SÁMPLE  customer ' } },
      '52998224725',
    ],
    ['a type with blanks around it', { products: [{ type: ' a ', value: '100.00', qty: 1 }] }, '52998224725'],
  ])('%s', async (_name, change, document) => {
    const answer = await send({ ...sale, ...change });
    expect([answer.statusCode, answer.json().parsed?.customer.document]).toEqual([201, document]);
  });
});

test('sums 10.99 × 2 and 6.25 × 4 to 46.98, to the cent', async () => {
  const products = [
    { type: 'A', value: '10.99', qty: 2 },
    { type: 'B', value: '6.25', qty: 4 },
  ];
  expect((await send({ ...sale, products, total: '46.98' })).statusCode).toBe(201);
  const wrong = await send({ ...sale, products, total: '46.99' });
  expect(wrong.statusCode).toBe(422);
  expect(wrong.json()).toMatchObject({ code: 'total_mismatch', sum: '46.98', total: '46.99' });
});

describe('refuses and keeps', () => {
  test.each([
    ['a CPF of eleven equal digits', { customer: { ...customer, document: '11111111111' } }, 422, 'document_invalid'],
    ['a CPF of ten digits', { customer: { ...customer, document: '5299822472' } }, 422, 'document_invalid'],
    ['a wrong check digit', { customer: { ...customer, document: '529.982.247-26' } }, 422, 'document_invalid'],
    [
      'another name for a known document',
      { customer: { ...customer, name: 'Someone Else' } },
      422,
      'customer_mismatch',
    ],
    ['a type that there is not', { products: [{ ...product, type: 'Z' }] }, 422, 'unknown_type'],
    ['a SKU that there is not', { products: [{ ...product, sku: 'none' }] }, 422, 'unknown_product'],
    ['a total off by 0.01', { total: '100.01' }, 422, 'total_mismatch'],
    ['a sale of tomorrow', { soldAt: tomorrow }, 422, 'date_in_future'],
    ['the 30th of February', { soldAt: '2026-02-30' }, 400, 'invalid_input'],
    ['a quantity of 0', { products: [{ ...product, qty: 0 }] }, 400, 'invalid_input'],
    ['a quantity of −1', { products: [{ ...product, qty: -1 }] }, 400, 'invalid_input'],
    ['a quantity of 1.5', { products: [{ ...product, qty: 1.5 }] }, 400, 'invalid_input'],
    ['three decimals', { products: [{ ...product, value: '100.000' }] }, 400, 'invalid_input'],
    ['an amount that is a number', { total: 100 }, 400, 'invalid_input'],
    ['a text that no database can hold', { reference: 'a\0b' }, 400, 'invalid_input'],
    ['a field that is not known', { discount: '1.00' }, 400, 'invalid_input'],
  ])('%s', async (_name, change, status, code) => {
    const sent = { ...sale, ...change };
    const answer = await send(sent);
    expect([answer.statusCode, answer.json().code]).toEqual([status, code]);
    expect(Object.keys(answer.json().errors)).toHaveLength(1);
    expect(await latest()).toMatchObject({ verdict: 'refused', reason: code, raw: sent });
  });
});

test('says of an amount that is a number that amounts are strings', async () => {
  const answer = await send({ ...sale, products: [{ ...product, value: 10 }] });
  expect(answer.json().errors).toEqual({ 'products.0.value': ['Amounts are strings like "12.34".'] });
});

test("reads a time without a zone in the store's own", async () => {
  const answer = await send({ ...sale, soldAt: '2025-07-01T12:00:00' });
  expect(answer.json()).toMatchObject({ soldAt: '2025-07-01T11:00:00.000Z' });
});

test('takes the type from the catalog where there is a SKU', async () => {
  const created = { sku: 'MUG-1', name: 'Mug', type: 'C', price: '8.00' };
  await host.app.inject({ method: 'POST', url: '/api/v1/products', payload: created });
  const answer = await send({ ...sale, total: '7.50', products: [{ sku: 'MUG-1', type: 'A', value: '7.50', qty: 1 }] });
  expect(await host.read(`/orders/${answer.json().orderId}`)).toMatchObject({
    lines: [{ sku: 'MUG-1', name: 'Mug', type: 'C', unitPrice: '7.50' }],
  });
});

test('takes a reference once, and again only where the first was refused', async () => {
  const referenced = { ...sale, reference: 'NF-1' };
  expect((await send({ ...referenced, total: '1.00' })).statusCode).toBe(422);
  expect((await send(referenced)).statusCode).toBe(201);
  const again = await send(referenced);
  expect([again.statusCode, again.json().code]).toEqual([409, 'reference_taken']);
  const otherClient = host.sender((await host.makeKey()).clientSecret);
  expect((await otherClient(referenced)).statusCode).toBe(201);
});

describe('with an Idempotency-Key', () => {
  const count = async () => (await host.read<{ total: number }>('/sales?count=true')).total;

  test('answers the same again, receives nothing twice, and says that it was a replay', async () => {
    const headers = { 'idempotency-key': 'once' };
    const first = await send(sale, headers);
    const received = await count();
    const second = await send(sale, headers);
    expect(second.json()).toEqual(first.json());
    expect(second.headers['idempotency-replayed']).toBe('true');
    expect(await count()).toBe(received);
  });

  test('replays a refusal too, and receives nothing twice', async () => {
    const headers = { 'idempotency-key': 'refused-once' };
    const wrong = { ...sale, total: '1.00' };
    const first = await send(wrong, headers);
    const received = await count();
    const second = await send(wrong, headers);
    expect([second.statusCode, second.json().saleId]).toEqual([422, first.json().saleId]);
    expect(await count()).toBe(received);
  });

  test('refuses another body under it, and keeps that', async () => {
    const headers = { 'idempotency-key': 'reused' };
    await send(sale, headers);
    const other = { ...sale, reference: 'other' };
    const answer = await send(other, headers);
    expect([answer.statusCode, answer.json().code]).toEqual([422, 'idempotency_key_reused']);
    expect(await latest()).toMatchObject({ reason: 'idempotency_key_reused', raw: other });
  });

  test('lets what could not be read be corrected under the same key', async () => {
    const headers = { 'idempotency-key': 'corrected' };
    expect((await send({ ...sale, total: 100 }, headers)).statusCode).toBe(400);
    expect((await send(sale, headers)).statusCode).toBe(201);
  });

  test('places one order of two that come at once, and never a second', async () => {
    const headers = { 'idempotency-key': 'at-once' };
    const both = { ...sale, reference: 'at-once' };
    const answers = await Promise.all([send(both, headers), send(both, headers)]);
    const statuses = answers.map((answer) => answer.statusCode).toSorted((left, right) => left - right);
    expect([
      [201, 201],
      [201, 409],
    ]).toContainEqual(statuses);
    for (const answer of answers.filter(({ statusCode }) => statusCode === 409)) {
      expect(answer.json().code).toBe('idempotency_key_in_progress');
    }
    const { items } = await host.read<{ items: unknown[] }>('/sales?keyword=at-once');
    expect(items).toHaveLength(1);
  });

  test('is required, and what came without one is kept', async () => {
    const answer = await send(sale, { 'idempotency-key': null });
    expect([answer.statusCode, answer.json().code]).toEqual([400, 'idempotency_key_required']);
    expect(await latest()).toMatchObject({ reason: 'idempotency_key_required', raw: sale });
  });
});
