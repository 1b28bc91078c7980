import * as z from 'zod';
import { scopes } from '../access/scopes.ts';
import { mustBe, oneOf } from './messages.ts';
import { text } from './text.ts';

export const clientTypes = ['erp'] as const;

const longestClientName = 100;

export const createClientInput = z.strictObject({
  name: text(longestClientName).meta({ description: 'What people call it', examples: ['Main ERP'] }),
  type: z.enum(clientTypes, { error: oneOf(clientTypes) }),
  scopes: z
    .array(z.enum(scopes, { error: oneOf(scopes) }), { error: mustBe('a list of scopes') })
    .min(1, { error: 'At least one scope.' })
    .refine((given) => new Set(given).size === given.length, { error: 'Each scope once.' }),
});

export type CreateClientInput = z.output<typeof createClientInput>;
