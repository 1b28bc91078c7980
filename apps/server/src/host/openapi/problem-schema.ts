import { errorCodes } from '@tillback/rules/errors/error-codes';
import * as z from 'zod';

const codes = Object.keys(errorCodes);

/** RFC 9457 problem details, as every error is answered. */
export const problemSchema = z
  .looseObject({
    type: z.string().meta({ examples: ['urn:tillback:problem:insufficient_stock'] }),
    title: z.string(),
    status: z.int(),
    detail: z.string().meta({ description: 'A sentence for the person who asked' }),
    code: z.enum(codes).meta({ description: 'Stable, for programs' }),
    requestId: z.string().nullable().meta({ description: 'To quote when asking for help' }),
    errors: z
      .record(z.string(), z.array(z.string()))
      .optional()
      .meta({ description: 'What is wrong with each field of the input, by its path' }),
  })
  .meta({ id: 'Problem', description: 'RFC 9457 problem details' });
