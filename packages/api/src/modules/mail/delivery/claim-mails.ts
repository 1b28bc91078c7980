import type { Language } from '@tillback/rules/language/languages';
import { sql } from 'kysely';
import type { WriteDatabase } from '../../../database/handles.ts';
import type { MailPart } from '../mail-content.ts';

/** After so many failures a mail is a dead letter: it is not tried again. */
export const attemptsBeforeFailed = 10;

/** Longer than one delivery takes at most, so that no other process begins it meanwhile. */
const leaseSeconds = 120;

export interface ClaimedMail {
  readonly id: string;
  readonly recipient: string;
  readonly language: Language;
  readonly subject: string;
  readonly parts: readonly MailPart[];
  readonly attempts: number;
}

/** Claims mails that are due. Whoever claims one and dies leaves it to be tried again when the lease is over. */
export async function claimMails(db: WriteDatabase, now: Date, limit: number): Promise<ClaimedMail[]> {
  const { rows } = await sql<ClaimedMail>`
    update mails claimed
      set attempts = attempts + 1, next_attempt_at = ${now}::timestamptz + make_interval(secs => ${leaseSeconds})
      where id in (
        select id from mails
          where state = 'waiting' and next_attempt_at <= ${now} and useful_until > ${now} and parts is not null
          order by next_attempt_at
          limit ${limit}
          for update skip locked
      )
    returning id, recipient, language, subject, parts, attempts
  `.execute(db);
  return rows;
}

/** What was sent is in the recipient's mailbox; here its links would only be a danger. */
export async function markSent(db: WriteDatabase, id: string, now: Date): Promise<void> {
  await db
    .updateTable('mails')
    .set({ state: 'sent', sent_at: now, parts: null, last_error: null })
    .where('id', '=', id)
    .execute();
}

export async function markRefused(db: WriteDatabase, id: string, error: unknown): Promise<void> {
  await db
    .updateTable('mails')
    .set({ state: 'failed', parts: null, last_error: sentenceOf(error) })
    .where('id', '=', id)
    .execute();
}

/** Lets it be claimed again after a wait that doubles with each failure, up to an hour; after the last it is a dead letter. */
export async function markFailed(db: WriteDatabase, mail: ClaimedMail, error: unknown, now: Date): Promise<void> {
  if (mail.attempts >= attemptsBeforeFailed) {
    return markRefused(db, mail.id, error);
  }
  const waitMs = Math.min(30_000 * 2 ** mail.attempts, 3_600_000);
  await db
    .updateTable('mails')
    .set({ last_error: sentenceOf(error), next_attempt_at: new Date(now.getTime() + waitMs) })
    .where('id', '=', mail.id)
    .execute();
}

function sentenceOf(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).slice(0, 500);
}
