import { newId, toPublicId } from '@tillback/rules/ids/ids';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Actor } from '../../pipeline/actor.ts';
import { createCaller } from '../../router.ts';
import { addCustomer, addProduct, stockOf } from '../../testing/basket.ts';
import { expectBooksToBalance } from '../../testing/books.ts';
import { rowsOf } from '../../testing/connection.ts';
import { openTestShop, type TestShop, userWith } from '../../testing/test-shop.ts';

let shop: TestShop;
beforeAll(async () => {
  shop = await openTestShop();
});
afterAll(() => shop.close());

interface Asked {
  readonly actor: Actor;
  readonly productId: string;
  readonly key?: string;
  readonly requestId?: string;
}

function place({ actor, productId, key = newId(), requestId = 'request' }: Asked) {
  const context = shop.contextFor(actor, { idempotencyKey: key, requestId });
  return createCaller(context).orders.place({ lines: [{ productId: toPublicId('product', productId), quantity: 1 }] });
}

async function shopper(): Promise<Actor> {
  return userWith('shopper', await addCustomer(shop));
}

/** Asks for all at once, behind one order that makes them wait for each other: they share a transaction. */
async function placeTogether(asked: readonly Asked[]) {
  const before = await addProduct(shop);
  const ahead = [await shopper(), await shopper()].map((actor) => place({ actor, productId: before }));
  const results = await Promise.allSettled(asked.map(place));
  await Promise.all(ahead);
  return results;
}

test('orders that share a transaction are each answered, audited and announced as their own', async () => {
  const productId = await addProduct(shop, { stock: 10 });
  const asked = await Promise.all(
    [1, 2, 3, 4].map(async (number) => ({ actor: await shopper(), productId, requestId: `together-${number}` })),
  );
  const results = await placeTogether(asked);
  const orders = results.map((result) => (result.status === 'fulfilled' ? result.value : expect.unreachable()));
  for (const [index, order] of orders.entries()) {
    const { actor, requestId } = asked[index] ?? expect.unreachable();
    expect(await createCaller(shop.contextFor(actor)).orders.get({ id: order.id })).toMatchObject({
      lines: order.lines,
    });
    expect(
      await rowsOf(shop.ownerUrl, `select action, actor_id, xmin::text from audit_entries where request_id = $1`, [
        requestId,
      ]),
    ).toMatchObject([{ action: 'order.placed', actor_id: actor.kind === 'user' ? actor.id : null }]);
  }
  const transactions = await rowsOf(
    shop.ownerUrl,
    `select distinct xmin::text from audit_entries where request_id like 'together-%'`,
  );
  expect(transactions).toHaveLength(1);
  const facts = await rowsOf(shop.ownerUrl, `select from outbox_events where payload->>'orderId' = any($1)`, [
    orders.map(({ id }) => id),
  ]);
  expect(facts).toHaveLength(4);
  expect(await stockOf(shop, productId)).toEqual([6]);
});

test('an order that is declined is told so, and its neighbours are placed', async () => {
  const [plenty, one] = [await addProduct(shop, { stock: 10 }), await addProduct(shop, { stock: 1 })];
  const results = await placeTogether([
    { actor: await shopper(), productId: one },
    { actor: await shopper(), productId: one },
    { actor: userWith('shopper'), productId: plenty },
    { actor: await shopper(), productId: plenty },
  ]);
  expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'rejected', 'fulfilled']);
  expect(results[1]).toMatchObject({ reason: { cause: { code: 'insufficient_stock' } } });
  expect(results[2]).toMatchObject({ reason: { cause: { code: 'forbidden' } } });
  expect(await stockOf(shop, plenty, one)).toEqual([9, 0]);
});

test('what the database refuses of one order fails none of its neighbours', async () => {
  const productId = await addProduct(shop, { stock: 10 });
  const nobody = userWith('shopper', newId());
  const results = await placeTogether([
    { actor: await shopper(), productId },
    { actor: nobody, productId },
    { actor: await shopper(), productId },
  ]);
  expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  expect(await stockOf(shop, productId)).toEqual([8]);
  await expectBooksToBalance(shop);
});

test('a key that comes twice in one batch is used once, and answers again afterwards', async () => {
  const productId = await addProduct(shop, { stock: 10 });
  const asked = { actor: await shopper(), productId, key: newId() };
  const [first, second] = await placeTogether([asked, asked]);
  expect(first?.status).toBe('fulfilled');
  expect(second).toMatchObject({ reason: { cause: { code: 'idempotency_key_in_progress' } } });
  expect(await place(asked)).toEqual(first?.status === 'fulfilled' ? first.value : null);
  expect(await stockOf(shop, productId)).toEqual([9]);
});

test('a kept answer and a new order share a transaction', async () => {
  const productId = await addProduct(shop, { stock: 10 });
  const known = { actor: await shopper(), productId, key: newId() };
  const answer = await place(known);
  const [again, fresh] = await placeTogether([known, { actor: await shopper(), productId }]);
  expect(again).toMatchObject({ value: answer });
  expect(fresh?.status).toBe('fulfilled');
  expect(await stockOf(shop, productId)).toEqual([8]);
});
