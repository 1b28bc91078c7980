import { Migration } from '@mikro-orm/migrations';

/**
 * The owner migrates; `tillback_app` serves and can't change what is written for good; `tillback_reader` answers queries
 * and can't see a password's hash or a session. The connections take their role when they are opened.
 */
export class RolesAndRights extends Migration {
  override up(): void {
    this.addSql(makeRoles);
    this.addSql(grantToApp);
    this.addSql(grantToReader);
  }
}

/* Roles belong to the whole server: another database of it may have made them, even at this moment. */
const makeRoles = `
do $$
declare role_name text;
begin
  foreach role_name in array array['tillback_app', 'tillback_reader'] loop
    begin
      execute format('create role %I nologin', role_name);
    exception when duplicate_object or unique_violation then null;
    end;
    if not pg_has_role(current_user, role_name, 'set') then
      execute format('grant %I to current_user', role_name);
    end if;
    execute format('grant usage on schema public to %I', role_name);
  end loop;
end $$;
`;

const grantToApp = `
grant select, insert, update, delete on all tables in schema public to tillback_app;
revoke update, delete on ledger_transfers, audit_entries, cashback_rule_versions, cashback_rules from tillback_app;
revoke insert, update, delete on ledger_accounts, mikro_orm_migrations from tillback_app;
grant insert (id, kind, owner_id, currency) on ledger_accounts to tillback_app;
grant maintain on customers, products, orders, order_lines, intake_rows, intake_documents to tillback_app;
`;

const grantToReader = `
grant select on settings, customers, products, ledger_accounts, ledger_transfers, wallet_lots, cashback_rules,
  cashback_rule_versions, cashback_entries, orders, order_lines, refunds, refund_lines, intake_imports,
  intake_documents, intake_rows, audit_entries, outbox_events to tillback_reader;
grant select (id, email, name, role, customer_id, disabled_at, created_at) on users to tillback_reader;
`;
