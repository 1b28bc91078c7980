import { Migration } from '@mikro-orm/migrations';

/** Which sheet of a workbook was asked for, and who looked after what an import refused. */
export class ImportsHandled extends Migration {
  override up(): void {
    this.addSql(columns);
  }
}

const columns = `
alter table intake_imports add column sheet varchar(255) null;
alter table intake_imports add column handled_at timestamptz null;
alter table intake_imports add column handled_by_name varchar(200) null;
alter table intake_imports add constraint intake_imports_handled_by_someone check ((handled_at is null) = (handled_by_name is null));
`;
