import { comparableColumn, type DecimalSeparator } from './sales-mapping.ts';

/** What a file can hold besides sales: things that are added, or changed where they are known. */
export const recordKinds = ['products', 'customers'] as const;

export type RecordKind = (typeof recordKinds)[number];

export const importKinds = ['sales', ...recordKinds] as const;

export type ImportKind = (typeof importKinds)[number];

/** What a column of such a file can hold, in the order in which the cells are stored. */
export const recordFields = {
  products: ['sku', 'name', 'type', 'price', 'stock', 'description', 'pictureUrl', 'lowStockThreshold', 'active'],
  customers: ['document', 'email', 'name', 'reference', 'country', 'id'],
} as const satisfies Readonly<Record<RecordKind, readonly string[]>>;

/** By which fields a row is known; one of them needs a column. */
export const recordKeys = {
  products: ['sku'],
  customers: ['document', 'email', 'reference', 'id'],
} as const satisfies Readonly<Record<RecordKind, readonly string[]>>;

/** Without these, rows of what is not known yet are refused. */
export const fieldsOfNewRecords = {
  products: ['name', 'price'],
  customers: ['name'],
} as const satisfies Readonly<Record<RecordKind, readonly string[]>>;

export type RecordField = (typeof recordFields)[RecordKind][number];

/** The fields of all kinds, each once. */
export const fieldsOfRecords: readonly RecordField[] = [...new Set(Object.values(recordFields).flat())];

/** Which column holds which field, as the header has it, and how decimals are written. */
export interface RecordMapping {
  readonly columns: Readonly<Partial<Record<RecordField, string>>>;
  readonly decimalSeparator: DecimalSeparator;
}

/** The fields that a mapping fills, in the order in which their cells are stored. */
export function mappedRecordFields(kind: RecordKind, { columns }: Pick<RecordMapping, 'columns'>): RecordField[] {
  return recordFields[kind].filter((field) => columns[field] !== undefined);
}

/** What keeps a mapping from being used for a kind, by field; nothing where it can be. */
export function mistakesOfRecordMapping(kind: RecordKind, mapping: Pick<RecordMapping, 'columns'>): RecordMistake[] {
  const fields = mappedRecordFields(kind, mapping);
  const keys: readonly RecordField[] = recordKeys[kind];
  const [firstKey = 'sku'] = keys;
  const hasKey = keys.some((key) => mapping.columns[key] !== undefined);
  const unknown = (Object.keys(mapping.columns) as RecordField[]).filter((field) => !fields.includes(field));
  const taken = fields.filter((field, index) =>
    fields.slice(0, index).some((before) => sameColumn(mapping.columns[before], mapping.columns[field])),
  );
  return [
    ...(hasKey ? [] : [{ field: firstKey, message: `By ${keys.join(' or ')} a row is known: one of them is needed.` }]),
    ...unknown.map((field) => ({ field, message: `A file of ${kind} has no such field.` })),
    ...taken.map((field) => ({ field, message: 'Another field has this column already.' })),
  ];
}

export interface RecordMistake {
  readonly field: RecordField;
  readonly message: string;
}

function sameColumn(one = '', other = ''): boolean {
  return comparableColumn(one) === comparableColumn(other);
}
