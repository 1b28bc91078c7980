import { expect, test } from 'vitest';
import { Gatherer } from './gatherer.ts';

/** A gatherer whose batches end when the test says so. */
function gathererOf(options = { batchesAtOnce: 1, mostInBatch: 3 }) {
  const batches: { items: readonly number[]; end: PromiseWithResolvers<readonly string[]> }[] = [];
  const gatherer = new Gatherer<number, string>((items) => {
    const end = Promise.withResolvers<readonly string[]>();
    batches.push({ items, end });
    return end.promise;
  }, options);
  const finish = (batch: number) => {
    const { items, end } = batches[batch] ?? expect.unreachable();
    end.resolve(items.map((item) => `done ${item}`));
  };
  return { gatherer, batches, finish };
}

test('begins at once and alone with what comes while nothing is under way', () => {
  const { gatherer, batches } = gathererOf();
  void gatherer.add(1);
  void gatherer.add(2);
  expect(batches.map(({ items }) => items)).toEqual([[1]]);
});

test('makes one batch of what came meanwhile, of no more than it may have, and gives each its own outcome', async () => {
  const { gatherer, batches, finish } = gathererOf();
  const outcomes = [1, 2, 3, 4, 5].map((item) => gatherer.add(item));
  finish(0);
  expect(await outcomes[0]).toBe('done 1');
  finish(1);
  expect(await Promise.all(outcomes.slice(1, 4))).toEqual(['done 2', 'done 3', 'done 4']);
  expect(batches.map(({ items }) => items)).toEqual([[1], [2, 3, 4], [5]]);
  finish(2);
  await outcomes[4];
});

test('has as many batches under way as it may', () => {
  const { gatherer, batches } = gathererOf({ batchesAtOnce: 2, mostInBatch: 3 });
  for (const item of [1, 2, 3]) {
    void gatherer.add(item);
  }
  expect(batches.map(({ items }) => items)).toEqual([[1], [2]]);
});

test('fails a batch that throws, and goes on with the next', async () => {
  const { gatherer, batches, finish } = gathererOf();
  const failing = gatherer.add(1);
  const next = gatherer.add(2);
  batches[0]?.end.reject(new Error('The disk is full.'));
  await expect(failing).rejects.toThrow('The disk is full.');
  finish(1);
  expect(await next).toBe('done 2');
});
