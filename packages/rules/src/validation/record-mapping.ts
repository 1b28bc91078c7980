import * as z from 'zod';
import { fieldsOfRecords, type RecordField } from '../intake/record-mapping.ts';
import { decimalSeparators } from '../intake/sales-mapping.ts';
import { oneOf } from './messages.ts';
import { text } from './text.ts';

const longestColumn = 200;

const columnsShape = Object.fromEntries(
  fieldsOfRecords.map((field) => [field, text(longestColumn).optional()]),
) as Record<RecordField, z.ZodOptional<z.ZodString>>;

/** How a file of products or customers is read; which of the fields it may have, its kind says. */
export const recordMapping = z.strictObject({
  columns: z
    .strictObject(columnsShape)
    .transform(withoutGaps)
    .meta({ description: 'The name of each field’s column, as the header has it' }),
  decimalSeparator: z.enum(decimalSeparators, { error: oneOf(decimalSeparators) }).default('.'),
});

function withoutGaps(columns: Readonly<Partial<Record<RecordField, string | undefined>>>) {
  const given = Object.entries(columns).filter(([, column]) => column !== undefined);
  return Object.fromEntries(given) as Partial<Record<RecordField, string>>;
}
