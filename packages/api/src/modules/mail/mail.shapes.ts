import { publicIdOf } from '@tillback/rules/ids/id-schema';
import { languages } from '@tillback/rules/language/languages';
import { mailStates } from '@tillback/rules/mail/mail-state';
import * as z from 'zod';
import { pageOf } from '../../lists/page-shape.ts';
import { instantField } from '../../wire/fields.ts';

export const mailShape = z
  .object({
    id: publicIdOf('mail'),
    kind: z.string().meta({ examples: ['password-reset'] }),
    to: z.string(),
    language: z.enum(languages),
    subject: z.string(),
    state: z.enum(mailStates),
    createdAt: instantField,
    sentAt: instantField.nullable(),
    attempts: z.int(),
    lastError: z.string().nullable(),
  })
  .meta({ id: 'Mail' });

export const mailPageShape = pageOf(mailShape).meta({ id: 'MailPage' });

const mailPartShape = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('text'), text: z.string() }),
  z.object({ kind: z.literal('facts'), facts: z.array(z.object({ name: z.string(), value: z.string() })).readonly() }),
  z.object({ kind: z.literal('link'), label: z.string(), path: z.string() }),
]);

export const mailWithPartsShape = mailShape
  .extend({
    parts: z
      .array(mailPartShape)
      .readonly()
      .nullable()
      .meta({ description: 'What it says; only in a demo that sends no mail, since a link in it may open an account' }),
  })
  .meta({ id: 'MailWithParts' });

export type MailAnswer = z.output<typeof mailShape>;
export type MailWithParts = z.output<typeof mailWithPartsShape>;
