import { importKinds, type RecordMapping } from '@tillback/rules/intake/record-mapping';
import type { SalesMapping } from '@tillback/rules/intake/sales-mapping';
import { fieldErrors } from '@tillback/rules/validation/field-errors';
import { oneOf } from '@tillback/rules/validation/messages';
import { recordMapping } from '@tillback/rules/validation/record-mapping';
import { salesMapping } from '@tillback/rules/validation/sales-mapping';
import * as z from 'zod';

const longestName = 64;

export const longestMapping = 10_000;

// All that a form can carry is text: what begins like an object is one.
const mappingField = z
  .string()
  .min(1)
  .transform((sent, context): string | SalesMapping | RecordMapping => {
    if (!sent.trimStart().startsWith('{')) return sent.trim();
    const object = objectIn(sent);
    if (object === null) {
      context.addIssue({ code: 'custom', message: 'This begins like a JSON object, but is none.' });
      return z.NEVER;
    }
    // Only sales have a time: of the two, the other is meant where it is not said how dates are written.
    const isOfSales = typeof object === 'object' && object !== null && 'dateFormat' in object;
    const parsed = (isOfSales ? salesMapping : recordMapping).safeParse(object);
    if (parsed.success) return parsed.data;
    for (const [path, [message]] of Object.entries(fieldErrors(parsed.error))) {
      context.addIssue({ code: 'custom', path: path.split('.'), message });
    }
    return z.NEVER;
  });

function objectIn(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}

const longestSheet = 255;

const kind = z.enum(importKinds, { error: oneOf(importKinds) }).meta({ description: 'What the file holds' });

/** What is said of a file that is only looked at. */
export const lookFieldsSchema = z.strictObject({
  kind: kind.default('sales'),
  sheet: z
    .string()
    .min(1)
    .max(longestSheet)
    .optional()
    .meta({ description: 'Of a workbook: the name of the sheet; the first that has a table unless told' }),
});

/** What is said of a file, in the fields before it. */
export const importFieldsSchema = lookFieldsSchema.extend({
  kind,
  preset: z
    .string()
    .min(1)
    .max(longestName)
    .optional()
    .meta({ description: 'The name of a layout that is known; or send a mapping', examples: ['online-retail'] }),
  mapping: mappingField.optional().meta({
    description: 'The name of a saved mapping, or a mapping as JSON: how the columns of the file are read',
    override: { type: 'string', maxLength: longestMapping },
  }),
  source: z.string().trim().min(1).max(longestName).optional().meta({
    description:
      'Where the file comes from: the same rows of another source are other rows. Needed with a mapping as JSON',
  }),
  dryRun: z
    .enum(['true', 'false'], { error: 'This must be true or false.' })
    .default('false')
    .meta({ description: 'Only say what would happen' }),
});

export type LookFields = z.output<typeof lookFieldsSchema>;
export type ImportFields = z.output<typeof importFieldsSchema>;
