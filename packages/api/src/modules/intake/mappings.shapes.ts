import { publicIdOf } from '@tillback/rules/ids/id-schema';
import { fieldsOfRecords, importKinds } from '@tillback/rules/intake/record-mapping';
import { mappingFields } from '@tillback/rules/intake/sales-mapping';
import { recordMapping } from '@tillback/rules/validation/record-mapping';
import { salesMapping } from '@tillback/rules/validation/sales-mapping';
import * as z from 'zod';
import { instantField } from '../../wire/fields.ts';

export const mappingShape = z
  .object({
    id: publicIdOf('salesMapping'),
    kind: z.enum(importKinds).meta({ description: 'What such files hold' }),
    name: z.string(),
    source: z.string().meta({ description: 'Where such files come from' }),
    header: z.array(z.string()).meta({ description: 'All columns of the file for which it was made' }),
    mapping: salesMapping.nullable().meta({ description: 'Of sales' }),
    recordMapping: recordMapping.nullable().meta({ description: 'Of products or customers' }),
    createdBy: z.string(),
    updatedAt: instantField,
  })
  .meta({ id: 'SavedMapping' });

export const mappingList = z.object({ items: z.array(mappingShape) }).meta({ id: 'SavedMappingList' });

/** Columns that are not found are not in it. */
const guessedMapping = salesMapping.extend({
  columns: z.partialRecord(z.enum(mappingFields), z.string()),
});

const guessedRecordMapping = recordMapping.extend({
  columns: z.partialRecord(z.enum(fieldsOfRecords), z.string()),
});

export const fileLookShape = z
  .object({
    columns: z.array(
      z.object({
        name: z.string(),
        isUsable: z.boolean().meta({ description: 'Whether it can be told from the other columns by its name' }),
        samples: z.array(z.string()).meta({ description: 'Its cells in the first rows' }),
      }),
    ),
    sheet: z
      .object({ name: z.string(), names: z.array(z.string()).meta({ description: 'Of all that can be read' }) })
      .nullable()
      .meta({ description: 'Of a workbook: the sheet that was looked at' }),
    preset: z.string().nullable().meta({ description: 'The preset whose columns these are' }),
    savedMapping: mappingShape.nullable().meta({ description: 'The saved mapping for files of these columns' }),
    kind: z.enum(importKinds).meta({ description: 'What it was said to hold' }),
    guess: guessedMapping.nullable().meta({ description: 'How a file of sales is probably to be read' }),
    recordGuess: guessedRecordMapping.nullable().meta({ description: 'How a file of products or customers is' }),
    isDateFormatSure: z.boolean().meta({ description: 'False where the day or the month could stand first' }),
  })
  .meta({ id: 'FileLook' });

export type MappingAnswer = z.output<typeof mappingShape>;
export type FileLookAnswer = z.output<typeof fileLookShape>;
