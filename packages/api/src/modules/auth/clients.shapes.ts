import { scopes } from '@tillback/rules/access/scopes';
import { publicIdOf } from '@tillback/rules/ids/id-schema';
import { clientTypes, grantTypes } from '@tillback/rules/validation/clients';
import * as z from 'zod';
import { instantField } from '../../wire/fields.ts';

const secretShape = z
  .object({
    hint: z.string().meta({ description: 'The last characters of the secret' }),
    createdAt: instantField,
    endsAt: instantField.nullable().meta({ description: 'When it ends, where another has replaced it' }),
  })
  .meta({ id: 'ClientSecret' });

const clientFields = {
  clientId: publicIdOf('client'),
  name: z.string(),
  type: z.enum(clientTypes),
  grants: z.array(z.enum(grantTypes)),
  scopes: z.array(z.enum(scopes)),
  hint: z.string().meta({ description: 'The last characters of the newest secret; nothing where there is none' }),
  secrets: z.array(secretShape).meta({ description: 'Those that are good now, the newest first' }),
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
    clientSecret: z.string().nullable().meta({
      description:
        'Shown this once, and null for a public client. It gets tokens at `/oauth/token`; that of an `erp` may also be sent as `Authorization: Bearer` with each request',
    }),
  })
  .meta({ id: 'NewClient' });

export type ClientAnswer = z.output<typeof clientShape>;
export type NewClientAnswer = z.output<typeof newClientShape>;
