import { defineEntity, p } from '@mikro-orm/core';
import { importKinds, type RecordMapping } from '@tillback/rules/intake/record-mapping';
import type { SalesMapping } from '@tillback/rules/intake/sales-mapping';

/** How files of one kind are read, kept under a name. `header` is that of the file for which it was made. */
export const SavedMappingSchema = defineEntity({
  name: 'SavedMapping',
  tableName: 'intake_mappings',
  properties: {
    id: p.uuid().primary(),
    kind: p.enum(importKinds).default('sales'),
    name: p.string().length(64),
    source: p.string().length(64),
    header: p.array().columnType('text[]'),
    mapping: p.json<SalesMapping | RecordMapping>(),
    createdByName: p.string().length(200),
    createdAt: p.datetime().defaultRaw('now()'),
    updatedAt: p.datetime().defaultRaw('now()'),
  },
  uniques: [{ name: 'intake_mappings_name_unique', properties: ['kind', 'name'] }],
});

export class SavedMapping extends SavedMappingSchema.class {}
SavedMappingSchema.setClass(SavedMapping);
