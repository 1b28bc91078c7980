import { defineEntity, p } from '@mikro-orm/core';
import { Import } from './import.ts';

/** One sale's invoice of an import: where its first row is and how many it has. The batches walk these in file order. */
export const ImportDocumentSchema = defineEntity({
  name: 'ImportDocument',
  tableName: 'intake_documents',
  properties: {
    import: () => p.manyToOne(Import).ref().primary().deleteRule('cascade'),
    document: p.string().length(64).primary(),
    firstRow: p.integer(),
    rowCount: p.integer(),
  },
  indexes: [{ name: 'intake_documents_order_index', properties: ['import', 'firstRow'] }],
});

export class ImportDocument extends ImportDocumentSchema.class {}
ImportDocumentSchema.setClass(ImportDocument);
