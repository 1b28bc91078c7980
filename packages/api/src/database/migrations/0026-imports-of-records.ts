import { Migration } from '@mikro-orm/migrations';

/** Files hold products and customers as well. */
export class ImportsOfRecords extends Migration {
  override up(): void {
    this.addSql(kinds);
  }
}

const kinds = `
alter table intake_imports drop constraint intake_imports_kind_check;
alter table intake_imports add constraint intake_imports_kind_check check (kind in ('sales', 'products', 'customers'));
`;
