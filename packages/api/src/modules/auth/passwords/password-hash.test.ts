import { setTimeout } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { atMostAtOnce } from './at-most-at-once.ts';
import { hashPassword, passwordMatches } from './password-hash.ts';

test('hashes with argon2id and the parameters of the cheat sheet', async () => {
  expect(await hashPassword('correct horse')).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
});

test('matches the password that was hashed and no other', async () => {
  const passwordHash = await hashPassword('correct horse');
  expect(await passwordMatches(passwordHash, 'correct horse')).toBe(true);
  expect(await passwordMatches(passwordHash, 'Correct horse')).toBe(false);
});

test('takes the time of a comparison where there is nothing to compare with', async () => {
  const passwordHash = await hashPassword('correct horse');
  const quickest = async (hash: string | null) => {
    const times: number[] = [];
    for (let attempt = 0; attempt < 5; attempt += 1) {
      const start = performance.now();
      expect(await passwordMatches(hash, 'wrong')).toBe(false);
      times.push(performance.now() - start);
    }
    return Math.min(...times);
  };
  expect(await quickest(null)).toBeGreaterThan((await quickest(passwordHash)) / 4);
});

test('runs no more at once than it may, lets some wait and refuses the rest', async () => {
  const inTurn = atMostAtOnce({ running: 2, waiting: 3 });
  let running = 0;
  let most = 0;
  const work = async () => {
    running += 1;
    most = Math.max(most, running);
    await setTimeout(1);
    running -= 1;
  };
  const outcomes = await Promise.allSettled(Array.from({ length: 6 }, () => inTurn(work)));
  expect(most).toBe(2);
  expect(outcomes.map((outcome) => outcome.status)).toEqual([...Array(5).fill('fulfilled'), 'rejected']);
  expect(outcomes.at(-1)).toMatchObject({ reason: { code: 'unavailable', retryAfterSeconds: 5 } });
});

test('gives the turn on when the work fails', async () => {
  const inTurn = atMostAtOnce({ running: 1, waiting: 1 });
  const failing = inTurn(() => Promise.reject(new Error('failed')));
  const next = inTurn(() => Promise.resolve('done'));
  await expect(failing).rejects.toThrow('failed');
  expect(await next).toBe('done');
});
