import type { EntityManager } from '@mikro-orm/postgresql';
import type { Kysely } from 'kysely';
import type { Tables } from './entities.ts';

/** SQL inside a command's transaction. */
export type WriteDatabase = Kysely<Tables>;

/** SQL for a query: what writes is not in the type, and the session behind it may not write either. */
export type ReadDatabase = Pick<Kysely<Tables>, 'selectFrom' | 'with' | 'fn' | 'getExecutor' | 'selectNoFrom'>;

export function writeDatabase(transactional: EntityManager): WriteDatabase {
  return transactional.getKysely<Tables>({ type: 'write' });
}

export function readDatabase(em: EntityManager): ReadDatabase {
  return em.getKysely<Tables>({ type: 'read' });
}
