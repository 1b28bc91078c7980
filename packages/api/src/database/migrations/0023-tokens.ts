import { Migration } from '@mikro-orm/migrations';

/**
 * What had an API key becomes a client like the others, with its key as its secret; clients get tokens, which come in families,
 * and the keys that access tokens are signed with are kept here.
 */
export class Tokens extends Migration {
  override up(): void {
    this.addSql(clients);
    this.addSql(secrets);
    this.addSql(families);
    this.addSql(signingKeys);
    this.addSql(ends);
    this.addSql(grants);
  }
}

const clients = `
drop trigger api_keys_say_who_changed on api_keys;
alter table api_keys rename to clients;
alter table clients rename constraint api_keys_pkey to clients_pkey;
alter index api_keys_created_at_index rename to clients_created_at_index;
alter table clients drop constraint api_keys_scopes_check;
alter table clients drop constraint api_keys_type_check;
alter table clients add column grants text[] not null default '{client_credentials}';
alter table clients alter column grants drop default;
alter table clients add constraint clients_type_check check (type in ('erp', 'confidential', 'public'));
alter table clients add constraint clients_grants_check check (grants <@ array['client_credentials', 'password', 'refresh_token']);
alter table clients add constraint clients_scopes_check check (scopes <@ array['sales:write', 'sales:read', 'catalog:read', 'catalog:write', 'orders:read', 'orders:write', 'customers:read', 'customers:write', 'insights:read', 'ledger:read', 'wallet:read', 'account:read', 'account:write']);
alter table clients add constraint clients_public_has_no_grant_of_its_own check (type <> 'public' or not 'client_credentials' = any (grants));
`;

/* A key that was made earlier is the secret of its client, and goes on to work. */
const secrets = `
create table client_secrets (
  id uuid not null,
  client_id uuid not null,
  secret_hash varchar(64) not null,
  hint varchar(8) not null,
  created_at timestamptz not null default now(),
  ends_at timestamptz null,
  primary key (id)
);
alter table client_secrets add constraint client_secrets_hash_unique unique (secret_hash);
create index client_secrets_client_index on client_secrets (client_id);
alter table client_secrets add constraint client_secrets_client_id_foreign foreign key (client_id) references clients (id) on delete cascade;
insert into client_secrets (id, client_id, secret_hash, hint, created_at) select id, id, key_hash, hint, created_at from clients;
alter table clients drop column key_hash;
alter table clients drop column hint;
`;

const families = `
create table token_families (
  id uuid not null,
  client_id uuid not null,
  user_id uuid null,
  scopes text[] not null,
  chain_key varchar(64) not null,
  ip varchar(45) null,
  created_at timestamptz not null,
  ends_at timestamptz not null,
  revoked_at timestamptz null,
  revoked_because text null,
  primary key (id)
);
create index token_families_client_index on token_families (client_id);
create index token_families_user_index on token_families (user_id);
create index token_families_ends_at_index on token_families (ends_at);
alter table token_families add constraint token_families_revoked_for_a_reason check ((revoked_at is null) = (revoked_because is null));
alter table token_families add constraint token_families_revoked_because_check check (revoked_because in ('asked', 'signed-out', 'reused', 'user-changed'));
alter table token_families add constraint token_families_client_id_foreign foreign key (client_id) references clients (id) on delete cascade;
alter table token_families add constraint token_families_user_id_foreign foreign key (user_id) references users (id) on delete cascade;
alter table token_families add constraint token_families_scopes_check check (scopes <@ array['sales:write', 'sales:read', 'catalog:read', 'catalog:write', 'orders:read', 'orders:write', 'customers:read', 'customers:write', 'insights:read', 'ledger:read', 'wallet:read', 'account:read', 'account:write']);
create table refresh_tokens (
  hash varchar(64) not null,
  family_id uuid not null,
  issued_at timestamptz not null,
  ends_at timestamptz not null,
  used_at timestamptz null,
  primary key (hash)
);
create index refresh_tokens_family_index on refresh_tokens (family_id);
alter table refresh_tokens add constraint refresh_tokens_family_id_foreign foreign key (family_id) references token_families (id) on delete cascade;
`;

const signingKeys = `
create table signing_keys (
  id varchar(64) not null,
  algorithm text not null,
  public_key jsonb not null,
  private_key jsonb not null,
  created_at timestamptz not null,
  retired_at timestamptz null,
  ends_at timestamptz null,
  primary key (id)
);
alter table signing_keys add constraint signing_keys_algorithm_check check (algorithm in ('ES256'));
alter table signing_keys add constraint signing_keys_retired_with_an_end check ((retired_at is null) = (ends_at is null));
`;

/* Whoever changes who a user is or how they prove it, ends what applications hold in the user's name. */
const ends = `
create function end_tokens_of_user() returns trigger language plpgsql as $$
begin
  update token_families set revoked_at = now(), revoked_because = 'user-changed'
    where user_id = old.id and revoked_at is null;
  return null;
end $$;

create trigger users_end_their_tokens after update of password_hash, role, disabled_at on users
  for each row when (old.password_hash is distinct from new.password_hash or old.role is distinct from new.role
    or (old.disabled_at is null and new.disabled_at is not null))
  execute function end_tokens_of_user();
create trigger clients_say_who_changed after delete or update of name, type, scopes, revoked_at on clients
  for each row execute function say_who_has_changed();
create trigger client_secrets_say_who_changed after delete or update of ends_at on client_secrets
  for each row execute function say_who_has_changed();
create trigger token_families_say_who_revoked after update of revoked_at on token_families
  for each row execute function say_who_has_changed();
create trigger token_families_say_who_ended after delete on token_families
  for each row when (old.ends_at > now()) execute function say_who_has_changed();
`;

const grants = `
grant select, insert, update, delete on client_secrets, token_families, refresh_tokens, signing_keys to tillback_app;
grant select (id, name, type, grants, scopes, created_by_name, created_at, last_used_at, revoked_at) on clients to tillback_reader;
grant select (id, client_id, hint, created_at, ends_at) on client_secrets to tillback_reader;
grant select (id, client_id, user_id, scopes, ip, created_at, ends_at, revoked_at, revoked_because) on token_families to tillback_reader;
grant select (id, algorithm, public_key, created_at, retired_at, ends_at) on signing_keys to tillback_reader;
`;
