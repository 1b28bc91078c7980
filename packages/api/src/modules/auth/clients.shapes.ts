import { scopes } from '@tillback/rules/access/scopes';
import { publicIdOf } from '@tillback/rules/ids/id-schema';
import { clientTypes } from '@tillback/rules/validation/clients';
import * as z from 'zod';
import { instantField } from '../../wire/fields.ts';

const clientFields = {
  clientId: publicIdOf('client'),
  name: z.string(),
  type: z.enum(clientTypes),
  scopes: z.array(z.enum(scopes)),
  hint: z.string().meta({ description: 'The last characters of the key' }),
  createdBy: z.string(),
  createdAt: instantField,
  lastUsedAt: instantField.nullable().meta({ description: 'To the minute' }),
  revokedAt: instantField.nullable(),
};

export const clientShape = z.object(clientFields).meta({ id: 'Client' });

export const clientList = z.object({ items: z.array(clientShape) }).meta({ id: 'ClientList' });

export const newClientShape = z
  .object({
    ...clientFields,
    clientSecret: z
      .string()
      .meta({ description: 'The API key, to be sent as `Authorization: Bearer`; shown this once' }),
  })
  .meta({ id: 'NewClient' });

export type ClientAnswer = z.output<typeof clientShape>;
export type NewClientAnswer = z.output<typeof newClientShape>;
