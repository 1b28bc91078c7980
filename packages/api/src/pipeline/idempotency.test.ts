import type { ErrorCode } from '@tillback/rules/errors/error-codes';
import { Refusal } from '@tillback/rules/errors/refusal';
import { newId } from '@tillback/rules/ids/ids';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createCustomer } from '../modules/customers/public.ts';
import { rowsOf } from '../testing/connection.ts';
import { counted } from '../testing/counted.ts';
import { openTestShop, type TestShop, userWith } from '../testing/test-shop.ts';
import { hashOfRequest } from './idempotency.ts';
import type { Command } from './run-command.ts';

interface Named {
  readonly name: string;
}

let shop: TestShop;
beforeAll(async () => {
  shop = await openTestShop();
});
afterAll(() => shop.close());

const add: Command<Named, { id: string; name: string }> = async (unit, { name }) => {
  const id = await createCustomer(unit, { name, email: null });
  return { id, name };
};

async function customersCalled(name: string): Promise<number> {
  return (await rowsOf(shop.ownerUrl, 'select id from customers where name = $1', [name])).length;
}

function keptFor(key: string) {
  return rowsOf(shop.ownerUrl, 'select refused, kept_until from idempotency_keys where key = $1', [key]);
}

test('answers the same key and input with the first answer, and does nothing again', async () => {
  const key = newId();
  let replays = 0;
  const call = { idempotencyKey: key, replayed: () => (replays += 1) };
  const first = await shop.run(add, { name: 'Once' }, call);
  expect(replays).toBe(0);
  expect(await shop.run(add, { name: 'Once' }, call)).toEqual(first);
  expect(replays).toBe(1);
  expect(await customersCalled('Once')).toBe(1);
});

test('leaves no second fact and no second audit row when it replays', async () => {
  const idempotencyKey = newId();
  const command = 'test.replayed';
  await shop.run(add, { name: 'Quiet' }, { idempotencyKey, command, requestId: idempotencyKey });
  const traces = () =>
    rowsOf(
      shop.ownerUrl,
      `select (select count(*) from audit_entries) as audit, (select count(*) from outbox_events) as facts`,
    );
  const before = await traces();
  await shop.run(add, { name: 'Quiet' }, { idempotencyKey, command, requestId: idempotencyKey });
  expect(await traces()).toEqual(before);
});

test('takes the same input with its fields in another order for the same', async () => {
  const idempotencyKey = newId();
  const answer: Command<Record<string, unknown>, { done: true }> = async () => ({ done: true });
  await shop.run(answer, { a: 1, b: { c: 2n, d: [1, 2] } }, { idempotencyKey });
  await shop.run(answer, { b: { d: [1, 2], c: 2n }, a: 1 }, { idempotencyKey });
  expect(hashOfRequest([1, 2])).not.toBe(hashOfRequest([2, 1]));
});

test('refuses the same key with another input, and does nothing', async () => {
  const idempotencyKey = newId();
  await shop.run(add, { name: 'First' }, { idempotencyKey });
  await expect(shop.run(add, { name: 'Second' }, { idempotencyKey })).rejects.toMatchObject({
    code: 'idempotency_key_reused',
  });
  expect(await customersCalled('Second')).toBe(0);
});

test('answers at once that a request with the key is still running, instead of waiting for it', async () => {
  const idempotencyKey = newId();
  const { promise: released, resolve: release } = Promise.withResolvers<void>();
  const { promise: begun, resolve: begin } = Promise.withResolvers<void>();
  const slow: Command<Named, { name: string }> = async (_unit, { name }) => {
    begin();
    await released;
    return { name };
  };
  const first = shop.run(slow, { name: 'Slow' }, { idempotencyKey });
  await begun;
  const askedAt = performance.now();
  await expect(shop.run(slow, { name: 'Slow' }, { idempotencyKey })).rejects.toMatchObject({
    code: 'idempotency_key_in_progress',
  });
  expect(performance.now() - askedAt).toBeLessThan(2_000);
  release();
  expect(await first).toEqual({ name: 'Slow' });
  expect(await shop.run(slow, { name: 'Slow' }, { idempotencyKey })).toEqual({ name: 'Slow' });
});

test('does it once when the same request arrives twenty times at once', async () => {
  const idempotencyKey = newId();
  const results = await Promise.allSettled(
    Array.from({ length: 20 }, () => shop.run(add, { name: 'Double click' }, { idempotencyKey })),
  );
  expect(await customersCalled('Double click')).toBe(1);
  for (const result of results) {
    if (result.status === 'rejected') {
      expect(result.reason).toMatchObject({ code: 'idempotency_key_in_progress' });
    }
  }
});

function refusingAfterAWrite(code: ErrorCode): Command<Named, never> {
  return async (unit, input) => {
    await add(unit, input);
    throw new Refusal(code, 'No.', { extra: { left: 3 }, errors: { name: ['No.'] } });
  };
}

test.for(['insufficient_stock', 'rule_violated', 'not_found', 'conflict'] satisfies ErrorCode[])(
  'keeps the refusal %s and repeats it word for word, without any effect',
  async (code) => {
    const idempotencyKey = newId();
    const refusing = counted(refusingAfterAWrite(code));
    const name = `Refused ${code}`;
    const refusal = { code, detail: 'No.', extra: { left: 3 }, errors: { name: ['No.'] } };
    await expect(shop.run(refusing.command, { name }, { idempotencyKey })).rejects.toMatchObject(refusal);
    await expect(shop.run(refusing.command, { name }, { idempotencyKey })).rejects.toMatchObject(refusal);
    expect(refusing.attempts()).toBe(1);
    expect(await customersCalled(name)).toBe(0);
    expect(await keptFor(idempotencyKey)).toMatchObject([{ refused: true }]);
  },
);

test.for(['invalid_input', 'unauthenticated', 'forbidden', 'rate_limited', 'unavailable'] satisfies ErrorCode[])(
  'does not keep the refusal %s: the same key may succeed later',
  async (code) => {
    const idempotencyKey = newId();
    const name = `Later ${code}`;
    await expect(shop.run(refusingAfterAWrite(code), { name }, { idempotencyKey })).rejects.toMatchObject({ code });
    expect(await keptFor(idempotencyKey)).toEqual([]);
    await shop.run(add, { name }, { idempotencyKey });
    expect(await customersCalled(name)).toBe(1);
  },
);

test('does not keep a failure of our own', async () => {
  const idempotencyKey = newId();
  const failing: Command<Named, never> = async (unit, input) => {
    await add(unit, input);
    throw new Error('The disk is full.');
  };
  await expect(shop.run(failing, { name: 'Failed' }, { idempotencyKey })).rejects.toThrow('The disk is full.');
  expect(await keptFor(idempotencyKey)).toEqual([]);
  expect(await customersCalled('Failed')).toBe(0);
});

test('keeps the keys of two callers and of two commands apart', async () => {
  const idempotencyKey = newId();
  const [one, other] = [userWith('operator'), userWith('operator')];
  const input = { name: 'Same key' };
  await shop.run(add, input, { idempotencyKey, actor: one, command: 'customers.add' });
  await shop.run(add, input, { idempotencyKey, actor: other, command: 'customers.add' });
  await shop.run(add, { name: 'Other input' }, { idempotencyKey, actor: one, command: 'customers.rename' });
  await shop.run(add, input, { idempotencyKey, actor: one, command: 'customers.add' });
  expect(await customersCalled('Same key')).toBe(2);
});

test('keeps no answers for callers it does not know, who could read each other’s', async () => {
  const idempotencyKey = newId();
  const call = { idempotencyKey, actor: { kind: 'anonymous' } } as const;
  const first = await shop.run(add, { name: 'Stranger' }, call);
  expect(await shop.run(add, { name: 'Stranger' }, call)).not.toEqual(first);
  expect(await keptFor(idempotencyKey)).toEqual([]);
});

test('requires a key where money or stock moves, before anything is done', async () => {
  const ran = counted(add);
  await expect(shop.run(ran.command, { name: 'No key' }, { idempotency: 'for-good' })).rejects.toMatchObject({
    code: 'idempotency_key_required',
  });
  expect(ran.attempts()).toBe(0);
});

test('keeps keys for good where money or stock moves, and for 30 days elsewhere', async () => {
  const [forGood, forAWhile] = [newId(), newId()];
  await shop.run(add, { name: 'Kept' }, { idempotencyKey: forGood, idempotency: 'for-good' });
  const now = shop.runtime.now();
  await shop.run(add, { name: 'Kept' }, { idempotencyKey: forAWhile, idempotency: 'welcome' });
  expect(await keptFor(forGood)).toEqual([{ refused: false, kept_until: null }]);
  const [kept] = await keptFor(forAWhile);
  const days = (kept?.['kept_until'].getTime() - now.getTime()) / 86_400_000;
  expect(days).toBeCloseTo(30, 3);
});
