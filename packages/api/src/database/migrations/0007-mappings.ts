import { Migration } from '@mikro-orm/migrations';

/** Files whose columns a person mapped, mappings that are kept, and imports that take the rows of a dry run. */
export class Mappings extends Migration {
  override up(): void {
    this.addSql(mappings);
    this.addSql(imports);
    this.addSql(grants);
  }
}

const mappings = `
create table intake_mappings (
  id uuid not null,
  name varchar(64) not null,
  source varchar(64) not null,
  header text[] not null,
  mapping jsonb not null,
  created_by_name varchar(200) not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (id)
);
alter table intake_mappings add constraint intake_mappings_name_unique unique (name);
`;

const imports = `
alter table intake_imports add column mapping jsonb null;
alter table intake_imports add column preview jsonb null;
alter table intake_imports add column rehearsal_id uuid null;
alter table intake_imports add constraint intake_imports_mapping_check check ((preset = 'mapped') = (mapping is not null));
alter table intake_imports add constraint intake_imports_rehearsal_id_foreign foreign key (rehearsal_id) references intake_imports (id) on delete set null;
alter table intake_imports add constraint intake_imports_rehearsal_check check (rehearsal_id is null or not dry_run);
create index intake_imports_rehearsal_index on intake_imports (rehearsal_id) where rehearsal_id is not null;
`;

const grants = `
grant select, insert, update, delete on intake_mappings to tillback_app;
grant select on intake_mappings to tillback_reader;
`;
