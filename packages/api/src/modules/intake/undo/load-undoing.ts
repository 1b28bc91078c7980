import type { ReadDatabase } from '../../../database/handles.ts';

/** An import that is to be undone, and how that was asked for; undefined when it is not (any more). */
export function loadUndoing(db: ReadDatabase, importId: string) {
  return db
    .selectFrom('intake_imports')
    .select(['source', 'undo'])
    .where('id', '=', importId)
    .where('status', '=', 'undoing')
    .executeTakeFirst();
}
