import { toPublicId } from '@tillback/rules/ids/ids';
import type { SalesMapping } from '@tillback/rules/intake/sales-mapping';
import type { ReadDatabase } from '../../../database/handles.ts';
import type { MappingAnswer } from '../mappings.shapes.ts';

/** Saved mappings with everything that their answer is made of. */
export function savedMappings(db: ReadDatabase) {
  return db
    .selectFrom('intake_mappings')
    .select([
      'id',
      'kind',
      'name',
      'source',
      'header',
      'mapping',
      'created_by_name as createdBy',
      'updated_at as updatedAt',
    ]);
}

type StoredMapping = Awaited<ReturnType<ReturnType<typeof savedMappings>['execute']>>[number];

export function mappingAnswer({ id, updatedAt, mapping, ...stored }: StoredMapping): MappingAnswer {
  const isOfSales = stored.kind === 'sales';
  return {
    ...stored,
    id: toPublicId('salesMapping', id),
    // What is stored with the kind of sales is a mapping of sales.
    mapping: isOfSales ? (mapping as SalesMapping) : null,
    recordMapping: isOfSales ? null : mapping,
    updatedAt: updatedAt.toISOString(),
  };
}
