import * as z from 'zod';
import { idOf } from '../ids/id-schema.ts';
import { unsortedListInput } from './list-input.ts';
import { oneOf } from './messages.ts';
import { text } from './text.ts';

/** What became of a row: pending until it is booked. */
export const rowVerdicts = ['pending', 'accepted', 'partial', 'unchanged', 'refused'] as const;

export type RowVerdictName = (typeof rowVerdicts)[number];

const longestReason = 40;

export const listImportsInput = unsortedListInput({});

export const listImportRowsInput = unsortedListInput({
  importId: idOf('import'),
  verdict: z.enum(rowVerdicts, { error: oneOf(rowVerdicts) }).optional(),
  reason: text(longestReason)
    .optional()
    .meta({ examples: ['return_without_sale'] }),
});

export type ListImportsInput = z.output<typeof listImportsInput>;
export type ListImportRowsInput = z.output<typeof listImportRowsInput>;
