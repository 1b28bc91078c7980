import { sql } from 'kysely';
import type { ReadDatabase } from '../../../database/handles.ts';
import { type Dependent, type DependentKind, type Dependents, dependentKinds, shapeDependents } from './dependents.ts';
import { thingsByKind } from './dependents-sql.ts';

const mostExamples = 10;

/** What was done since that depends on an import, by kind, with how many there are and some by name. Nothing: it can be undone. */
export async function findDependents(db: ReadDatabase, importId: string): Promise<Dependents[]> {
  const found: Dependents[] = [];
  for (const kind of dependentKinds) {
    const dependents = await findOfKind(db, importId, kind);
    if (dependents.count > 0) {
      found.push(dependents);
    }
  }
  return found;
}

async function findOfKind(db: ReadDatabase, importId: string, kind: DependentKind): Promise<Dependents> {
  const { rows } = await sql<Dependent & { count: number }>`
    with thing as (${thingsByKind[kind](importId)})
    select id, coalesce(name, '') as name, (count(*) over ())::int as count
      from thing order by name, id limit ${mostExamples}
  `.execute(db);
  return shapeDependents(kind, rows[0]?.count ?? 0, rows);
}
