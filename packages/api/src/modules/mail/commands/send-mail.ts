import { newId } from '@tillback/rules/ids/ids';
import type { Language } from '@tillback/rules/language/languages';
import { insertRows } from '../../../database/insert-rows.ts';
import type { Unit } from '../../../pipeline/unit.ts';
import { mailWritten } from '../mail.events.ts';
import type { MailPart } from '../mail-content.ts';

const longestSubject = 200;
const usuallyUsefulForMs = 3 * 86_400_000;

export interface NewMail {
  /** What it is about, e.g. `password-reset`; admins see it in the list of mails. */
  readonly kind: string;
  /** An address in its normal form, as `@tillback/rules/validation/email` gives it. */
  readonly to: string;
  /** Of the texts in it; a recipient who chose none is written to in `unit.store.language`. */
  readonly language: Language;
  readonly subject: string;
  readonly parts: readonly MailPart[];
  /** From then on it is not sent any more; three days from now where nothing is said. */
  readonly usefulUntil?: Date;
}

const columns = {
  id: 'uuid',
  kind: 'text',
  recipient: 'text',
  language: 'text',
  subject: 'text',
  parts: 'jsonb',
  created_at: 'timestamptz',
  useful_until: 'timestamptz',
  next_attempt_at: 'timestamptz',
} as const;

/**
 * Writes mails in the unit's transaction; they are sent if and only if that commits, soon after. A reaction to a fact that
 * is history sends none: whoever calls this has looked.
 */
export async function sendMails(unit: Unit, mails: readonly NewMail[]): Promise<void> {
  const rows = mails.map((mail) => mailRow(unit, mail));
  await insertRows(unit.db, 'mails', columns, rows);
  for (const { id } of rows) {
    unit.announce(mailWritten(id));
  }
}

export function sendMail(unit: Unit, mail: NewMail): Promise<void> {
  return sendMails(unit, [mail]);
}

function mailRow({ now }: Unit, mail: NewMail) {
  return {
    id: newId(),
    kind: mail.kind,
    recipient: mail.to,
    language: mail.language,
    subject: onOneLine(mail.subject).slice(0, longestSubject),
    parts: JSON.stringify(mail.parts),
    created_at: now,
    useful_until: mail.usefulUntil ?? new Date(now.getTime() + usuallyUsefulForMs),
    next_attempt_at: now,
  };
}

/** Names are part of subjects, and a name may hold a line break: no text of ours begins another header. */
function onOneLine(text: string): string {
  return text
    .replaceAll(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    .trim()
    .toWellFormed();
}
