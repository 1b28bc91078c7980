import { defineEntity, p } from '@mikro-orm/core';
import { rowVerdicts } from '@tillback/rules/validation/intake';
import { OrderLine } from '../../orders/entities/order-line.ts';
import { Import } from './import.ts';

/** The field whose cell is wrong, by which rule, and numbers of it. */
export interface RowParameters {
  readonly field?: string;
  readonly rule?: string;
  readonly most?: number;
  readonly found?: number;
  readonly wanted?: number;
}

/**
 * A row as it was received, and the verdict on it. A row is known by source, document and place in the document;
 * `decides` marks the one row with that identity whose verdict counts, so that the database itself refuses a second.
 */
export const ImportRowSchema = defineEntity({
  name: 'ImportRow',
  tableName: 'intake_rows',
  properties: {
    import: () => p.manyToOne(Import).ref().primary().deleteRule('cascade'),
    rowNumber: p.integer().primary(),
    source: p.string().length(64),
    document: p.string().length(64),
    isReturn: p.boolean(),
    place: p.integer().nullable(),
    raw: p.array().columnType('text[]'),
    problem: p.string().length(40).nullable(),
    verdict: p.enum(rowVerdicts).default('pending'),
    reason: p.string().length(40).nullable(),
    detail: p.string().length(300).nullable(),
    /** What the detail speaks of, for whoever says it in another language. */
    parameters: p.json<RowParameters>().nullable(),
    decides: p.boolean().default(false),
    orderLine: () => p.manyToOne(OrderLine).ref().nullable().deleteRule('restrict'),
  },
  indexes: [
    { name: 'intake_rows_document_index', properties: ['import', 'document', 'rowNumber'] },
    {
      name: 'intake_rows_returns_index',
      expression: 'create index intake_rows_returns_index on intake_rows (import_id, row_number) where is_return',
    },
    {
      name: 'intake_rows_identity_unique',
      expression:
        'create unique index intake_rows_identity_unique on intake_rows (source, document, place) where decides',
    },
    {
      name: 'intake_rows_not_accepted_index',
      expression: `create index intake_rows_not_accepted_index on intake_rows (import_id, verdict, row_number) where verdict in ('refused', 'partial')`,
    },
    {
      name: 'intake_rows_order_line_index',
      expression:
        'create index intake_rows_order_line_index on intake_rows (order_line_id) where order_line_id is not null',
    },
  ],
});

export class ImportRow extends ImportRowSchema.class {}
ImportRowSchema.setClass(ImportRow);
