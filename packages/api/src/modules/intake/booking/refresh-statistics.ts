import { sql } from 'kysely';
import type { Unit } from '../../../pipeline/unit.ts';

/**
 * Tells the planner how large the tables have become. A first import fills empty ones within seconds, long before the
 * database looks by itself, and a join planned for empty tables takes minutes on full ones.
 */
export async function refreshStatistics(unit: Unit): Promise<void> {
  await sql`analyze customers, products, orders, order_lines, intake_rows`.execute(unit.db);
}

/** The same of the rows that were just received: without it each batch reads all rows of the import. */
export async function refreshRowStatistics(unit: Unit): Promise<void> {
  await sql`analyze intake_rows, intake_documents`.execute(unit.db);
}
