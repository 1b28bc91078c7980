import { buffer, text } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import * as z from 'zod';
import { csvOf } from './csv.ts';

const item = z.object({
  name: z.string(),
  customer: z.object({ id: z.string(), name: z.string() }).nullable(),
  quantity: z.int().optional(),
  lines: z.array(z.string()),
  changes: z.unknown(),
});

async function* rows(...values: unknown[]) {
  yield* values;
}

test('gives each field a column, also those of an object within, and leaves lists out', async () => {
  const value = { name: 'A', customer: { id: 'c', name: 'Zoë' }, quantity: 2, lines: ['x'], changes: { a: 1 } };
  expect(await text(csvOf(item, rows(value)))).toBe(
    'name,customer.id,customer.name,quantity,changes\nA,c,Zoë,2,"{""a"":1}"\n',
  );
});

test('leaves cells empty where something is absent', async () => {
  const csv = await text(csvOf(item, rows({ name: 'A', customer: null, lines: [], changes: null })));
  expect(csv.split('\n')[1]).toBe('A,,,,');
});

test('makes formulas harmless, and keeps negative numbers', async () => {
  const value = { name: '=HYPERLINK("http://x")', customer: { id: '@sum', name: '-1.50' }, lines: [], changes: '+1' };
  const csv = await text(csvOf(item, rows(value)));
  expect(csv.split('\n')[1]).toBe(`"'=HYPERLINK(""http://x"")",'@sum,-1.50,,'+1`);
});

test('gives the head alone for nothing', async () => {
  const head = '\ufeffname,customer.id,customer.name,quantity,changes\n';
  expect((await buffer(csvOf(item, rows()))).toString()).toBe(head);
});

test('destroys the stream where the items cannot be read to the end', async () => {
  async function* broken() {
    yield { name: 'A', customer: null, lines: [], changes: null };
    throw new Error('the database is gone');
  }
  await expect(text(csvOf(item, broken()))).rejects.toThrow('the database is gone');
});
