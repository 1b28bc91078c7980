import { type SqlBool, sql } from 'kysely';
import type { Unit } from '../../../pipeline/unit.ts';

/** Locks products in the order of their ids, as a basket does, so that the two never deadlock. */
export async function holdProducts({ db }: Unit, ids: readonly string[]): Promise<void> {
  await db
    .selectFrom('products')
    .select('id')
    .where(sql<SqlBool>`id = any(${ids}::uuid[])`)
    .orderBy('id')
    .forNoKeyUpdate()
    .execute();
}
