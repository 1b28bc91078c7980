import { Migration } from '@mikro-orm/migrations';

/** The audit tells of a user's doing in which session, and by which application it came. */
export class AuditWho extends Migration {
  override up(): void {
    this.addSql(columns);
  }
}

const columns = `
alter table audit_entries add column session varchar(16) null;
alter table audit_entries add column client_id uuid null;
alter table audit_entries add column client_name varchar(200) null;
create index audit_entries_client_index on audit_entries (client_id, at) where client_id is not null;
`;
