import { toPublicId } from '@tillback/rules/ids/ids';
import type { ReadDatabase } from '../../../database/handles.ts';
import type { MappingAnswer } from '../mappings.shapes.ts';

/** Saved mappings with everything that their answer is made of. */
export function savedMappings(db: ReadDatabase) {
  return db
    .selectFrom('intake_mappings')
    .select(['id', 'name', 'source', 'header', 'mapping', 'created_by_name as createdBy', 'updated_at as updatedAt']);
}

type StoredMapping = Awaited<ReturnType<ReturnType<typeof savedMappings>['execute']>>[number];

export function mappingAnswer({ id, updatedAt, ...stored }: StoredMapping): MappingAnswer {
  return { ...stored, id: toPublicId('salesMapping', id), updatedAt: updatedAt.toISOString() };
}
