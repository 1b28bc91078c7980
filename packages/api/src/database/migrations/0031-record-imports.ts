import { Migration } from '@mikro-orm/migrations';

/** Mappings of products and customers are saved as well, and a refused row says which cell it is for. */
export class RecordImports extends Migration {
  override up(): void {
    this.addSql(columns);
  }
}

const columns = `
alter table intake_mappings add column kind text not null default 'sales';
alter table intake_mappings add constraint intake_mappings_kind_check check (kind in ('sales', 'products', 'customers'));
alter table intake_mappings drop constraint intake_mappings_name_unique;
alter table intake_mappings add constraint intake_mappings_name_unique unique (kind, name);
alter table intake_rows add column parameters jsonb null;
`;
