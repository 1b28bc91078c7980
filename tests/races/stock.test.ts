import { randomUUID } from 'node:crypto';
import { expect, inject, test } from 'vitest';
import { type ApiAnswer, type ApiClient, signUpToApi } from '../product/api-client.ts';
import { shopAs } from '../product/demo-shop.ts';

interface Product {
  readonly id: string;
  readonly stock: number;
}

test('the same order sent ten times at once is placed once', async () => {
  const product = await newProduct(10);
  const shopper = await newShopper();
  const idempotencyKey = randomUUID();
  const answers = await atOnce(10, () => order(shopper, product, idempotencyKey));
  const inProgress = answers.filter(({ status }) => status === 409).map(codeOf);
  expect(inProgress).toEqual(inProgress.map(() => 'idempotency_key_in_progress'));

  // Who was told to wait gets the same order in the end.
  const again = await order(shopper, product, idempotencyKey);
  expect(again.headers.get('idempotency-replayed')).toBe('true');
  const placed = [...answers, again].filter(({ status }) => status !== 409).map(idOf);
  expect(new Set(placed)).toEqual(new Set([idOf(again)]));
  const { items } = await shopper.get<{ items: object[] }>('/orders');
  expect(items).toEqual([expect.objectContaining({ id: idOf(again) })]);
  expect(await stockOf(product)).toBe(9);
});

test('of thirty buyers who want one of ten at once, ten get it and the others are told that none is left', async () => {
  const product = await newProduct(10);
  const buyers = await atOnce(30, () => newShopper());
  const answers = await Promise.all(buyers.map((buyer) => order(buyer, product)));
  const declined = answers.filter(({ status }) => status === 409);
  expect(answers.filter(({ status }) => status === 201)).toHaveLength(10);
  expect(declined).toHaveLength(20);
  expect(new Set(declined.map(codeOf))).toEqual(new Set(['insufficient_stock']));
  expect(declined[0]?.body).toMatchObject({ shortages: [{ productId: product.id, requested: 1, available: 0 }] });
  expect(await stockOf(product)).toBe(0);
});

test('after all the races, the books balance', async () => {
  const books = await (await shopAs('auditor')).get('/ledger/trial-balance');
  expect(books).toMatchObject({ balanced: true });
});

function order(buyer: ApiClient, { id }: Product, idempotencyKey: string = randomUUID()): Promise<ApiAnswer> {
  return buyer.send('/orders', { body: { lines: [{ productId: id, quantity: 1 }] }, idempotencyKey });
}

async function newProduct(stock: number): Promise<Product> {
  const operator = await shopAs('operator');
  return operator.post('/products', { sku: `RACE-${randomUUID()}`, name: 'A mug', type: 'B', price: '2.55', stock });
}

function newShopper(): Promise<ApiClient> {
  return signUpToApi(inject('address'), `${randomUUID()}@journeys.test`);
}

async function stockOf({ id }: Product): Promise<number> {
  return (await (await shopAs('operator')).get<Product>(`/products/${id}`)).stock;
}

function atOnce<Result>(howMany: number, start: () => Promise<Result>): Promise<Result[]> {
  return Promise.all(Array.from({ length: howMany }, start));
}

function codeOf({ body }: ApiAnswer): string {
  return (body as { code: string }).code;
}

function idOf({ body }: ApiAnswer): string {
  return (body as { id: string }).id;
}
