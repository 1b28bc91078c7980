import { Migration } from '@mikro-orm/migrations';

/** What people do with their sign-in: choose a password by a link, add a second factor, see where they are signed in. */
export class Accounts extends Migration {
  override up(): void {
    this.addSql(users);
    this.addSql(sessions);
    this.addSql(links);
    this.addSql(secondFactors);
    this.addSql(whenFactorsChange);
    this.addSql(grants);
  }
}

/* Who was invited has no password until they choose one. */
const users = `
alter table users alter column password_hash drop not null;
alter table users add column language text null;
alter table users add column invited_at timestamptz null;
alter table users add column second_factor_required boolean not null default false;
alter table users add constraint users_language_check check (language in ('en', 'pt-BR'));
alter table users add constraint users_invited_or_with_password check (password_hash is not null or invited_at is not null);
create index users_created_at_index on users (created_at, id);
create index users_name_index on users (name, id);
alter table settings add column staff_second_factor boolean not null default false;
`;

const sessions = `
alter table sessions add column public_id uuid not null default gen_random_uuid();
alter table sessions add column last_used_at timestamptz not null default now();
alter table sessions add constraint sessions_public_id_unique unique (public_id);
`;

const links = `
create table account_links (
  token_hash varchar(64) not null,
  purpose text not null,
  user_id uuid not null,
  email varchar(254) not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  primary key (token_hash)
);
create index account_links_user_index on account_links (user_id);
alter table account_links add constraint account_links_purpose_check check (purpose in ('password-reset', 'invitation', 'email-change'));
alter table account_links add constraint account_links_user_id_foreign foreign key (user_id) references users (id) on delete cascade;
`;

const secondFactors = `
create table second_factors (
  user_id uuid not null,
  secret varchar(64) not null,
  created_at timestamptz not null,
  confirmed_at timestamptz null,
  last_step int null,
  failed_tries int not null default 0,
  tries_since timestamptz null,
  primary key (user_id)
);
alter table second_factors add constraint second_factors_user_id_foreign foreign key (user_id) references users (id) on update cascade on delete cascade;

create table recovery_codes (
  code_hash varchar(64) not null,
  user_id uuid not null,
  used_at timestamptz null,
  primary key (code_hash)
);
create index recovery_codes_user_index on recovery_codes (user_id);
alter table recovery_codes add constraint recovery_codes_user_id_foreign foreign key (user_id) references users (id) on delete cascade;

create table half_sign_ins (
  token_hash varchar(64) not null,
  user_id uuid not null,
  expires_at timestamptz not null,
  primary key (token_hash)
);
create index half_sign_ins_user_index on half_sign_ins (user_id);
alter table half_sign_ins add constraint half_sign_ins_user_id_foreign foreign key (user_id) references users (id) on delete cascade;
`;

/* Whoever must have a second factor may do nothing else until they do: every process is told when that changes. */
const whenFactorsChange = `
create function say_whose_factor_changed() returns trigger language plpgsql as $$
begin
  perform pg_notify('tillback_who_has_changed', coalesce(new.user_id, old.user_id)::text);
  return null;
end $$;
create trigger second_factors_say_who_changed after insert or delete or update of confirmed_at on second_factors
  for each row execute function say_whose_factor_changed();
create trigger users_say_whose_factor_is_required after update of second_factor_required on users
  for each row execute function say_who_has_changed();
`;

const grants = `
grant select, insert, update, delete on account_links, second_factors, recovery_codes, half_sign_ins to tillback_app;
grant select (language, invited_at, second_factor_required) on users to tillback_reader;
grant select (user_id, confirmed_at) on second_factors to tillback_reader;
`;
