/** What a column of a file of sales can hold, in the order in which people are asked. */
export const mappingFields = [
  'invoice',
  'sku',
  'description',
  'quantity',
  'unitPrice',
  'time',
  'customerReference',
  'customerName',
  'country',
] as const;

export type MappingField = (typeof mappingFields)[number];

/** Without one of these, no row of a file can be booked. */
export const neededFields = [
  'invoice',
  'sku',
  'quantity',
  'unitPrice',
  'time',
] as const satisfies readonly MappingField[];

/** The order of day, month and year. */
export const dateFormats = ['ymd', 'dmy', 'mdy'] as const;

export type DateFormat = (typeof dateFormats)[number];

export const decimalSeparators = ['.', ','] as const;

export type DecimalSeparator = (typeof decimalSeparators)[number];

/** By what a row says that goods came back: a quantity below zero, an invoice that begins with C, or never. */
export const returnMarks = ['negative-quantity', 'invoice-c', 'none'] as const;

/** Which codes are charges, such as postage, that earn nothing: those that do not begin with a digit, or none. */
export const chargeMarks = ['letter-first', 'none'] as const;

/** How the columns of a file of sales become what is booked. */
export interface SalesMapping {
  /** The name of each field's column, as the header has it. */
  readonly columns: Readonly<Partial<Record<MappingField, string>>>;
  readonly dateFormat: DateFormat;
  readonly decimalSeparator: DecimalSeparator;
  readonly returns: (typeof returnMarks)[number];
  readonly charges: (typeof chargeMarks)[number];
}

export function isNeeded(field: MappingField): boolean {
  return (neededFields as readonly MappingField[]).includes(field);
}

/** The fields that a mapping fills, in the order in which their cells are stored. */
export function mappedFields({ columns }: Pick<SalesMapping, 'columns'>): MappingField[] {
  return mappingFields.filter((field) => columns[field] !== undefined);
}

/** How the names of columns are compared: nobody should have to care for capitals and spaces. */
export function comparableColumn(column: string): string {
  return column.trim().toLowerCase();
}

/** Fields whose column another field has already. */
export function fieldsOfTakenColumns({ columns }: Pick<SalesMapping, 'columns'>): MappingField[] {
  const taken = new Set<string>();
  return mappingFields.filter((field) => {
    const column = comparableColumn(columns[field] ?? '');
    if (column === '') return false;
    const isTaken = taken.has(column);
    taken.add(column);
    return isTaken;
  });
}
