import { defineEntity, p } from '@mikro-orm/core';
import { languages } from '@tillback/rules/language/languages';
import { mailStates } from '@tillback/rules/mail/mail-state';

/**
 * A mail to one person, written in the transaction of what it tells of. What it says may open an account, so only the
 * application's role reads it, and it is forgotten once the mail was sent.
 */
export const MailSchema = defineEntity({
  name: 'Mail',
  tableName: 'mails',
  properties: {
    id: p.uuid().primary(),
    kind: p.string().length(60),
    recipient: p.string().length(254),
    language: p.enum(languages),
    subject: p.string().length(200),
    /** Of `MailPart`. */
    parts: p.json<unknown>().nullable().hidden().lazy(),
    state: p.enum(mailStates).default('waiting'),
    createdAt: p.datetime(),
    /** From then on it is of no use, e.g. as its link is dead. */
    usefulUntil: p.datetime(),
    attempts: p.integer().default(0),
    nextAttemptAt: p.datetime(),
    lastError: p.string().length(500).nullable(),
    sentAt: p.datetime().nullable(),
  },
  checks: [{ name: 'mails_sent_at_some_time', expression: `(state = 'sent') = (sent_at is not null)` }],
  indexes: [
    { name: 'mails_created_at_index', properties: ['createdAt', 'id'] },
    {
      name: 'mails_waiting_index',
      expression: `create index mails_waiting_index on mails (next_attempt_at) where state = 'waiting'`,
    },
  ],
});

export class Mail extends MailSchema.class {}
MailSchema.setClass(Mail);
