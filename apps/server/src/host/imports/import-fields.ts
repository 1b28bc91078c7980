import * as z from 'zod';

const longestName = 64;

/** What is said of a file, in the fields before it. */
export const importFieldsSchema = z.strictObject({
  kind: z.literal('sales', { error: 'This must be sales.' }).meta({ description: 'What the file holds' }),
  preset: z
    .string({ error: 'This is required.' })
    .min(1)
    .max(longestName)
    .meta({ description: 'How its columns are read', examples: ['online-retail'] }),
  source: z
    .string()
    .trim()
    .min(1)
    .max(longestName)
    .optional()
    .meta({ description: 'Where the file comes from: the same rows of another source are other rows' }),
  dryRun: z
    .enum(['true', 'false'], { error: 'This must be true or false.' })
    .default('false')
    .meta({ description: 'Only say what would happen' }),
});

export type ImportFields = z.output<typeof importFieldsSchema>;
