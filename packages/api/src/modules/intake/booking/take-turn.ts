import { sql } from 'kysely';
import type { Unit } from '../../../pipeline/unit.ts';

/**
 * Imports of one source take turns, transaction by transaction: they may hold the same rows. A turn can be long, a dry
 * run's above all, so that statements may wait for it beyond what is usual.
 */
export async function takeTurn(unit: Unit, source: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`import ${source}`}, 0))`.execute(unit.db);
}

/** Lifts the usual limit of a statement's time in this transaction, which is meant for those who wait for an answer. */
export async function bePatient(unit: Unit): Promise<void> {
  await sql`select set_config('statement_timeout', '0', true)`.execute(unit.db);
}
