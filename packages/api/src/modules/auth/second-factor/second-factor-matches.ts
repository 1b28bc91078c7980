import { Refusal } from '@tillback/rules/errors/refusal';
import type { Unit } from '../../../pipeline/unit.ts';
import { takeRecoveryCode } from './recovery-codes.ts';

const stepSeconds = 30;
const mostTries = 5;
const countedForMs = 15 * 60_000;

interface Factor {
  readonly secret: string;
  readonly lastStep: number | null;
  readonly failedTries: number;
  readonly triesSince: Date | null;
}

/**
 * Whether a code is one that the user's app shows now, or one of their recovery codes; it is used up by that. A wrong one is
 * counted in the unit's transaction, so the command must not be refused for it: answer, and refuse afterwards.
 * @throws {Refusal} `rate_limited` after five wrong codes in a quarter of an hour
 */
export async function secondFactorMatches(unit: Unit, userId: string, code: string): Promise<boolean> {
  const factor = await holdFactor(unit, userId);
  if (!factor) {
    return false;
  }
  const failed = failuresThatCount(unit, factor);
  if (failed >= mostTries) {
    throw new Refusal('rate_limited', 'Too many wrong codes. Try again in a quarter of an hour.');
  }
  const step = await stepOf(unit, factor, code);
  const matches = step !== null || (await takeRecoveryCode(unit, userId, code));
  await unit.db
    .updateTable('second_factors')
    .set({
      ...(step !== null && { last_step: step }),
      failed_tries: matches ? 0 : failed + 1,
      tries_since: failed === 0 ? unit.now : factor.triesSince,
    })
    .where('user_id', '=', userId)
    .execute();
  return matches;
}

/** Locked: of two who give the same code at one moment, the second finds it used. */
async function holdFactor({ db }: Unit, userId: string): Promise<Factor | undefined> {
  return db
    .selectFrom('second_factors')
    .select(['secret', 'last_step as lastStep', 'failed_tries as failedTries', 'tries_since as triesSince'])
    .where('user_id', '=', userId)
    .forUpdate()
    .executeTakeFirst();
}

function failuresThatCount({ now }: Unit, { failedTries, triesSince }: Factor): number {
  const stillCount = triesSince !== null && now.getTime() - triesSince.getTime() < countedForMs;
  return stillCount ? failedTries : 0;
}

/** The time step of a code that is right, one before or after now where clocks differ; null for a wrong or used one. */
async function stepOf({ now }: Unit, { secret, lastStep }: Factor, code: string): Promise<number | null> {
  const token = code.replaceAll(/\s/g, '');
  if (!/^\d{6}$/.test(token)) {
    return null;
  }
  const { verifySync } = await import('otplib');
  const result = verifySync({
    secret,
    token,
    epoch: Math.floor(now.getTime() / 1000),
    epochTolerance: stepSeconds,
    ...(lastStep !== null && { afterTimeStep: lastStep }),
  });
  return result.valid && 'epoch' in result ? Math.floor(result.epoch / stepSeconds) : null;
}
