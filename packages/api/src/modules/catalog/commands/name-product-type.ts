import { Refusal } from '@tillback/rules/errors/refusal';
import { sql } from 'kysely';
import type { Unit } from '../../../pipeline/unit.ts';
import { loadProductTypes } from '../../settings/public.ts';

/** Keeps two who name types from doing so at once; the trigger of the names takes the same lock. */
export async function holdTypeNames({ db }: Unit): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('product type names', 0))`.execute(db);
}

/**
 * Refuses a name that another type has or had.
 * @throws {Refusal} `conflict`
 */
export async function refuseTakenTypeName({ db }: Unit, productTypeId: string, name: string): Promise<void> {
  const other = (await loadProductTypes(db)).named(name);
  if (other && other.id !== productTypeId) {
    const present = other.names.at(-1)?.name ?? other.code;
    const detail = `"${name}" names the type "${present}", or did: files and sales of that time still do.`;
    throw new Refusal('conflict', detail, { errors: { name: [detail] } });
  }
}

/** Gives a type a name, from now on. */
export async function nameProductType({ db }: Unit, productTypeId: string, name: string): Promise<void> {
  await db.insertInto('product_type_names').values({ product_type_id: productTypeId, name }).execute();
}
