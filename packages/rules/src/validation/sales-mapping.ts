import * as z from 'zod';
import { importKinds } from '../intake/record-mapping.ts';
import {
  chargeMarks,
  dateFormats,
  decimalSeparators,
  fieldsOfTakenColumns,
  isNeeded,
  mappingFields,
  returnMarks,
} from '../intake/sales-mapping.ts';
import { mustBe, oneOf } from './messages.ts';
import { recordMapping } from './record-mapping.ts';
import { text } from './text.ts';

const longestColumn = 200;
const longestMappingName = 64;
const mostColumns = 500;

const columnName = text(longestColumn);

const columnsShape = Object.fromEntries(
  mappingFields.map((field) => [field, isNeeded(field) ? columnName : columnName.optional()]),
) as Record<(typeof mappingFields)[number], z.ZodOptional<typeof columnName>>;

/** How a file is read whose columns are not those of a preset. */
export const salesMapping = z.strictObject({
  columns: z
    .strictObject(columnsShape)
    .superRefine((columns, issues) => {
      for (const field of fieldsOfTakenColumns({ columns: withoutGaps(columns) })) {
        issues.addIssue({ code: 'custom', path: [field], message: 'Another field has this column already.' });
      }
    })
    .meta({ description: 'The name of each field’s column, as the header has it' }),
  dateFormat: z
    .enum(dateFormats, { error: oneOf(dateFormats) })
    .meta({ description: 'The order of day, month and year' }),
  decimalSeparator: z.enum(decimalSeparators, { error: oneOf(decimalSeparators) }),
  returns: z
    .enum(returnMarks, { error: oneOf(returnMarks) })
    .default('negative-quantity')
    .meta({ description: 'By what a row says that goods came back' }),
  charges: z
    .enum(chargeMarks, { error: oneOf(chargeMarks) })
    .default('none')
    .meta({ description: 'Which codes are charges, such as postage, that earn no cashback' }),
});

export const saveMappingInput = z.strictObject({
  kind: z
    .enum(importKinds, { error: oneOf(importKinds) })
    .default('sales')
    .meta({ description: 'What such files hold' }),
  name: text(longestMappingName).meta({ description: 'A mapping of the same name is replaced', examples: ['Till'] }),
  source: text(longestMappingName)
    .optional()
    .meta({ description: 'Where such files come from; the name of the mapping unless told' }),
  header: z
    .array(z.string().max(longestColumn), { error: mustBe('a list of column names') })
    .min(1)
    .max(mostColumns)
    .meta({ description: 'All columns of such a file, by which it is known when it comes again' }),
  mapping: salesMapping.optional().meta({ description: 'Of sales' }),
  recordMapping: recordMapping.optional().meta({ description: 'Of products or customers' }),
});

export type SaveMappingInput = z.output<typeof saveMappingInput>;

function withoutGaps(columns: Readonly<Record<string, string | undefined>>) {
  return Object.fromEntries(Object.entries(columns).filter(([, column]) => column !== undefined));
}
