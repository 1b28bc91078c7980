import { Migration } from '@mikro-orm/migrations';

/** Mails that wait to be sent, and the language in which the store writes. */
export class Mails extends Migration {
  override up(): void {
    this.addSql(mails);
    this.addSql(storeLanguage);
    this.addSql(grants);
  }
}

const mails = `
create table mails (
  id uuid not null,
  kind varchar(60) not null,
  recipient varchar(254) not null,
  language text not null,
  subject varchar(200) not null,
  parts jsonb null,
  state text not null default 'waiting',
  created_at timestamptz not null,
  useful_until timestamptz not null,
  attempts int not null default 0,
  next_attempt_at timestamptz not null,
  last_error varchar(500) null,
  sent_at timestamptz null,
  primary key (id)
);
create index mails_created_at_index on mails (created_at, id);
create index mails_waiting_index on mails (next_attempt_at) where state = 'waiting';
alter table mails add constraint mails_language_check check (language in ('en', 'pt-BR'));
alter table mails add constraint mails_state_check check (state in ('waiting', 'sent', 'failed', 'outdated'));
alter table mails add constraint mails_sent_at_some_time check ((state = 'sent') = (sent_at is not null));
`;

const storeLanguage = `
alter table settings add column language text not null default 'en';
alter table settings add constraint settings_language_check check (language in ('en', 'pt-BR'));
`;

/* What a mail says may open an account: queries read that it was sent, and not what it said. */
const grants = `
grant select, insert, delete on mails to tillback_app;
grant update (parts, state, attempts, next_attempt_at, last_error, sent_at) on mails to tillback_app;
grant select (id, kind, recipient, language, subject, state, created_at, useful_until, attempts, next_attempt_at, last_error, sent_at)
  on mails to tillback_reader;
`;
