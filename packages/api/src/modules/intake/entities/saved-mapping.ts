import { defineEntity, p } from '@mikro-orm/core';
import type { SalesMapping } from '@tillback/rules/intake/sales-mapping';

/** How files of one kind are read, kept under a name. `header` is that of the file for which it was made. */
export const SavedMappingSchema = defineEntity({
  name: 'SavedMapping',
  tableName: 'intake_mappings',
  properties: {
    id: p.uuid().primary(),
    name: p.string().length(64).unique('intake_mappings_name_unique'),
    source: p.string().length(64),
    header: p.array().columnType('text[]'),
    mapping: p.json<SalesMapping>(),
    createdByName: p.string().length(200),
    createdAt: p.datetime().defaultRaw('now()'),
    updatedAt: p.datetime().defaultRaw('now()'),
  },
});

export class SavedMapping extends SavedMappingSchema.class {}
SavedMappingSchema.setClass(SavedMapping);
