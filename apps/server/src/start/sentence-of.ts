import { PrivatePostgresError } from '@tillback/embedded-postgres/private-postgres-error';
import { Refusal } from '@tillback/rules/errors/refusal';
import { StartError } from './start-error.ts';

/** What the codes of the system and of PostgreSQL mean for the person who starts Tillback. */
const meanings: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'The database of DATABASE_URL cannot be reached: nothing answers at its address.',
  ECONNRESET: 'The database of DATABASE_URL ended the connection.',
  ENOTFOUND: 'The database of DATABASE_URL cannot be reached: there is no host of that name.',
  EAI_AGAIN: 'The database of DATABASE_URL cannot be reached: the name of its host cannot be looked up.',
  ETIMEDOUT: 'The database of DATABASE_URL cannot be reached: it does not answer in time.',
  EHOSTUNREACH: 'The database of DATABASE_URL cannot be reached: there is no way to its host.',
  ENETUNREACH: 'The database of DATABASE_URL cannot be reached: there is no way to its host.',
  '28P01': 'The database of DATABASE_URL does not accept the user or the password.',
  '28000': 'The database of DATABASE_URL does not let this user in.',
  '3D000': 'The database that DATABASE_URL names does not exist: create it first.',
  '42501':
    'The user of DATABASE_URL may not do what is needed: set DATABASE_MIGRATION_URL to the owner of the database.',
  '53100': 'The disk of the database is full: make room and start again.',
  '53300': 'The database takes no more connections.',
  '57P03': 'The database is starting or stopping: try again soon.',
  ENOSPC: 'The disk is full: make room and start again.',
  EDQUOT: 'The disk quota is used up: make room and start again.',
  EROFS: 'The disk is read-only.',
  EMFILE: 'Too many files are open: raise the limit of open files (ulimit -n).',
};

/** One sentence about why something failed; null for what nobody foresaw, whose stack then helps. */
export function sentenceOf(error: unknown): string | null {
  for (const inner of causesOf(error)) {
    if (inner instanceof StartError || inner instanceof PrivatePostgresError) {
      return inner.message;
    }
    if (inner instanceof Refusal) {
      return inner.detail;
    }
    const { code } = inner as { code?: unknown };
    const meaning = typeof code === 'string' ? meanings[code] : undefined;
    if (meaning !== undefined) {
      return meaning;
    }
    if (/timeout exceeded when trying to connect|connection timeout|timeout expired/i.test(inner.message)) {
      return meanings['ETIMEDOUT'] ?? null;
    }
  }
  return null;
}

function causesOf(error: unknown): Error[] {
  if (!(error instanceof Error)) {
    return [];
  }
  const among = error instanceof AggregateError ? error.errors.flatMap(causesOf) : [];
  return [error, ...among, ...causesOf(error.cause)];
}
