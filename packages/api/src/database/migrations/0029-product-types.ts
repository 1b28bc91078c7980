import { Migration } from '@mikro-orm/migrations';

/** Stores name their own product types. The four that there were stay, and are what a store begins with. */
export class ProductTypes extends Migration {
  override up(): void {
    this.addSql(tables);
    this.addSql(ownNames);
    this.addSql(firstTypes);
    this.addSql(anyType);
    this.addSql(grants);
  }
}

const tables = `
create table product_types (
  id uuid not null,
  code varchar(40) not null,
  name varchar(40) not null,
  archived_at timestamptz null,
  created_at timestamptz not null default now(),
  primary key (id)
);
alter table product_types add constraint product_types_code_unique unique (code);
create index product_types_name_index on product_types (name, id);

create table product_type_names (
  id bigserial not null,
  product_type_id uuid not null,
  name varchar(40) not null,
  folded text null generated always as (lower(regexp_replace(normalize(name, NFD), '[\\u0300-\\u036f]', '', 'g'))) stored,
  since timestamptz not null default now(),
  primary key (id)
);
create index product_type_names_type_index on product_type_names (product_type_id, id);
create index product_type_names_folded_index on product_type_names (folded);
alter table product_type_names add constraint product_type_names_product_type_id_foreign foreign key (product_type_id) references product_types (id) on delete restrict;
`;

/*
 * No unique index can say it, as one type may have a name twice: renamed, and renamed back. After the insert, since only then
 * the folded name is there; under the lock whoever names one at the same moment is seen.
 */
const ownNames = `
create function product_type_names_are_its_own() returns trigger language plpgsql as $$
begin
  perform pg_advisory_xact_lock(hashtextextended('product type names', 0));
  if exists (
    select from product_type_names other
      where other.folded = new.folded and other.product_type_id <> new.product_type_id
  ) then
    raise exception 'another product type has or had the name %', new.name using errcode = 'unique_violation';
  end if;
  return null;
end $$;
create trigger product_type_names_are_its_own after insert on product_type_names
  for each row execute function product_type_names_are_its_own();
`;

const firstTypes = `
insert into product_types (id, code, name)
  select gen_random_uuid(), name, name from unnest(array['A', 'B', 'C', 'X']) as name;
insert into product_type_names (product_type_id, name, since)
  select id, name, 'epoch' from product_types order by name;
`;

const anyType = `
alter table products drop constraint products_type_check;
alter table order_lines drop constraint order_lines_type_check;
alter table insights_products drop constraint insights_products_type_check;
`;

const grants = `
grant select, insert on product_types, product_type_names to tillback_app;
grant update (name, archived_at) on product_types to tillback_app;
grant usage on sequence product_type_names_id_seq to tillback_app;
grant select on product_types, product_type_names to tillback_reader;
`;
