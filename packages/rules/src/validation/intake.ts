import * as z from 'zod';
import { idOf } from '../ids/id-schema.ts';
import { unsortedListInput } from './list-input.ts';
import { mustBe, oneOf } from './messages.ts';
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

export const updateImportInput = z.strictObject({
  id: idOf('import'),
  handled: z
    .boolean({ error: mustBe('true or false') })
    .meta({ description: 'Whether somebody looked after what it refused, or that it failed' }),
});

export type ListImportsInput = z.output<typeof listImportsInput>;
export type UpdateImportInput = z.output<typeof updateImportInput>;
export type ListImportRowsInput = z.output<typeof listImportRowsInput>;
