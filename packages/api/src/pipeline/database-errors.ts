import { setTimeout } from 'node:timers/promises';
import { Refusal } from '@tillback/rules/errors/refusal';

const serializationFailure = '40001';
const deadlock = '40P01';
const uniqueViolation = '23505';
const tooManyConnections = '53300';
const attempts = 4;

interface DatabaseError {
  readonly code: string;
  readonly constraint?: string;
}

/** The error PostgreSQL gave, from whatever a library wrapped it in. */
export function databaseErrorIn(error: unknown): DatabaseError | null {
  for (let at: unknown = error; at instanceof Error; at = at.cause) {
    const { code } = at as { code?: unknown };
    if (typeof code === 'string' && /^[0-9A-Z]{5}$/.test(code)) {
      return at as unknown as DatabaseError;
    }
  }
  return null;
}

/** Runs again, after a short random wait, what PostgreSQL ended to let another transaction go on. */
export async function withRetry<T>(attempt: () => Promise<T>): Promise<T> {
  for (let attemptNumber = 1; ; attemptNumber += 1) {
    try {
      return await attempt();
    } catch (error) {
      const code = databaseErrorIn(error)?.code;
      const mayRunAgain = code === serializationFailure || code === deadlock;
      if (!mayRunAgain || attemptNumber === attempts) {
        throw error;
      }
      await setTimeout(Math.random() * 20 * 2 ** attemptNumber);
    }
  }
}

/** Somebody else committed the same thing first: seen again, from the start of the transaction, it is there. */
class LostRace extends Error {
  readonly code = serializationFailure;
}

/** Writes rows that were not there a moment ago; where one is by now, the whole transaction runs again and finds it. */
export async function runningAgainWhereTaken(write: () => Promise<void>): Promise<void> {
  try {
    await write();
  } catch (error) {
    throw databaseErrorIn(error)?.code === uniqueViolation ? new LostRace('Lost a race.', { cause: error }) : error;
  }
}

/** What a caller is told of an error of the database that a rule of ours did not foresee; null for our own faults. */
export function refusalOf(error: unknown): Refusal | null {
  const found = databaseErrorIn(error);
  switch (found?.code ?? (hasWaitedInVain(error) ? tooManyConnections : null)) {
    case serializationFailure:
    case deadlock:
    case uniqueViolation:
    case '23503':
      return new Refusal('conflict', 'Someone else changed the same thing at the same moment. Try again.');
    case '23514':
      return found?.constraint === 'ledger_accounts_floor'
        ? new Refusal('insufficient_balance', 'The balance is too low for this.')
        : new Refusal('rule_violated', 'What was asked for would break a rule of the store.');
    case '57014':
    case tooManyConnections:
    case '57P03':
      return new Refusal('unavailable', 'The database could not answer in time. Try again soon.');
    default:
      return null;
  }
}

/** For one of our own connections, which all were in use: the pool says so in words alone. */
function hasWaitedInVain(error: unknown): boolean {
  for (let at: unknown = error; at instanceof Error; at = at.cause) {
    if (at.message === 'timeout exceeded when trying to connect') {
      return true;
    }
  }
  return false;
}
