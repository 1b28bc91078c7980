import { expect, test } from 'vitest';
import { rowsOf } from '../testing/connection.ts';
import { openShopForTest } from '../testing/test-shop.ts';
import { writeDatabase } from './handles.ts';
import { Hearing } from './hearing.ts';

const words = Array.from({ length: 20 }, (_, index) => `word ${index}`);

test('a proof says that all was heard that was said before it, and is heard by nobody as a word', async () => {
  const { ownerUrl, runtime } = await openShopForTest();
  const heard: string[] = [];
  const hearer = { listening: () => {}, deaf: () => {}, heard: (word: string) => heard.push(word) };
  const [one, other] = [0, 1].map(() => new Hearing(ownerUrl, 'words', hearer, runtime.log));
  try {
    await one?.start();
    for (const word of words) {
      await rowsOf(ownerUrl, `notify words, '${word}'`);
    }
    await one?.proveBy(writeDatabase(runtime.orm.em));
    expect(heard).toEqual(words);

    await other?.start();
    await one?.proveBy(writeDatabase(runtime.orm.em));
    await other?.proveBy(writeDatabase(runtime.orm.em));
    expect(heard).toEqual(words);
  } finally {
    await one?.stop();
    await other?.stop();
  }
});

test('nothing is proven by who does not listen', async () => {
  const { ownerUrl, runtime } = await openShopForTest();
  const hearer = { listening: () => {}, deaf: () => {}, heard: () => {} };
  const hearing = new Hearing(ownerUrl, 'words', hearer, runtime.log);
  await expect(hearing.proveBy(writeDatabase(runtime.orm.em))).rejects.toThrow('not heard');
});
