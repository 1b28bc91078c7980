import { sql } from 'kysely';
import type { Unit } from '../../../pipeline/unit.ts';

/** Joins what changed into one row a day and a month, so many changes of each kind at most. Gives how many they were. */
export async function foldFigures(unit: Unit, mostChanges: number): Promise<number> {
  const { rows } = await sql<{ folded: bigint }>`select insights_fold(${mostChanges}) as folded`.execute(unit.db);
  return Number(rows[0]?.folded ?? 0n);
}
