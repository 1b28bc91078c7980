import { toPublicId } from '@tillback/rules/ids/ids';
import type { InferResult } from 'kysely';
import type { ReadDatabase } from '../../../database/handles.ts';
import type { MailAnswer } from '../mail.shapes.ts';

export function mailRows(db: ReadDatabase) {
  return db
    .selectFrom('mails')
    .select([
      'mails.id',
      'kind',
      'recipient',
      'language',
      'subject',
      'state',
      'created_at as createdAt',
      'sent_at as sentAt',
      'attempts',
      'last_error as lastError',
    ]);
}

type MailRow = InferResult<ReturnType<typeof mailRows>>[number];

export function mailAnswer({ id, recipient, ...row }: MailRow): MailAnswer {
  return {
    ...row,
    id: toPublicId('mail', id),
    to: recipient,
    createdAt: row.createdAt.toISOString(),
    sentAt: row.sentAt?.toISOString() ?? null,
  };
}
