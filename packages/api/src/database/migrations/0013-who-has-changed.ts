import { Migration } from '@mikro-orm/migrations';

/**
 * Every server process remembers for a moment who was recognised. The database itself tells all of them what makes that
 * untrue, by the id of what has changed, whichever command or hand changed it.
 */
export class WhoHasChanged extends Migration {
  override up(): void {
    this.addSql(say);
    this.addSql(whenEnded);
  }
}

const say = `
create function say_who_has_changed() returns trigger language plpgsql as $$
begin
  perform pg_notify('tillback_who_has_changed', old.id::text);
  return null;
end $$;
`;

const whenEnded = `
create trigger sessions_say_who_ended after delete on sessions
  for each row when (old.expires_at > now()) execute function say_who_has_changed();
create trigger users_say_who_changed after delete or update of email, name, password_hash, role, customer_id, disabled_at on users
  for each row execute function say_who_has_changed();
create trigger customers_say_who_changed after update of disabled_at, merged_into_id on customers
  for each row execute function say_who_has_changed();
create trigger api_keys_say_who_changed after delete or update of name, scopes, key_hash, revoked_at on api_keys
  for each row execute function say_who_has_changed();
`;
