import { CompiledQuery, type Kysely, type QueryResult } from 'kysely';
import type { Tables } from './entities.ts';

/**
 * A statement that is the same each time but for its values, `$1` the first. It is asked for on paths where to write its SQL
 * anew, as Kysely does, would take longer than to send it.
 */
export function fixedSql<Row>(text: string) {
  return (db: Pick<Kysely<Tables>, 'executeQuery'>, values: readonly unknown[]): Promise<QueryResult<Row>> =>
    db.executeQuery<Row>(CompiledQuery.raw(text, [...values]));
}
