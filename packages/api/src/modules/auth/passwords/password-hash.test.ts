import { setTimeout } from 'node:timers/promises';
import { verify } from '@node-rs/argon2';
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

test('does the work of a comparison where there is nothing to compare with', async () => {
  const known = await hashPassword('correct horse');
  expect(await costsOfComparing(null, 'wrong')).toEqual(await costsOfComparing(known, 'wrong'));
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

/** Of each comparison that was really made: the algorithm and its parameters, which decide how much work it is. */
async function costsOfComparing(passwordHash: string | null, password: string): Promise<string[]> {
  const costs: string[] = [];
  const matches = await passwordMatches(passwordHash, password, async (hash, tried) => {
    const compared = await verify(hash, tried);
    costs.push(hash.split('$').slice(0, 4).join('$'));
    return compared;
  });
  expect(matches).toBe(false);
  expect(costs).toHaveLength(1);
  return costs;
}
