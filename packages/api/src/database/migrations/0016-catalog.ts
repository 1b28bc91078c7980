import { Migration } from '@mikro-orm/migrations';

/** Products have a picture and a stock that is called low, are found by any part of their name or SKU, and change in bulk. */
export class Catalog extends Migration {
  override up(): void {
    this.addSql(productFields);
    this.addSql(productIndexes);
    this.addSql(bulkChanges);
    this.addSql(grants);
  }
}

/*
 * Room on each page keeps a changed stock on the page where the product is: then no index has to be written. For the same
 * reason none of them is on the stock.
 */
const productFields = `
create extension if not exists pg_trgm;
alter table products
  add column picture_url varchar(2000) null,
  add column low_stock_threshold int null,
  add column search text null generated always as (lower(regexp_replace(normalize(name || E'\\n' || sku, NFD), '[\\u0300-\\u036f]', '', 'g'))) stored;
alter table products add constraint products_low_stock_threshold_not_negative check (low_stock_threshold >= 0);
alter table products set (fillfactor = 85);
`;

const productIndexes = `
create index products_search_index on products using gin (search gin_trgm_ops);
create index products_price_index on products (price_minor, id);
create index products_type_name_index on products (type, name, id);
create index products_type_price_index on products (type, price_minor, id);
create index products_sku_variant_index on products (lower(regexp_replace(sku, '\\s', '', 'g'))) where archived_at is null;
create index products_low_stock_index on products (name, id) where low_stock_threshold is not null;
create index products_archived_index on products (name, id) where archived_at is not null;
`;

const bulkChanges = `
create table product_bulk_changes (
  id uuid not null,
  action jsonb not null,
  made_by_name varchar(200) not null,
  made_at timestamptz not null,
  undone_at timestamptz null,
  primary key (id)
);
create table product_bulk_change_lines (
  bulk_change_id uuid not null,
  product_id uuid not null,
  before jsonb not null,
  after jsonb not null,
  primary key (bulk_change_id, product_id)
);
alter table product_bulk_change_lines add constraint product_bulk_change_lines_bulk_change_id_foreign foreign key (bulk_change_id) references product_bulk_changes (id) on delete restrict;
alter table product_bulk_change_lines add constraint product_bulk_change_lines_product_id_foreign foreign key (product_id) references products (id) on delete restrict;
`;

const grants = `
grant select, insert on product_bulk_changes, product_bulk_change_lines to tillback_app;
grant update (undone_at) on product_bulk_changes to tillback_app;
grant select on product_bulk_changes, product_bulk_change_lines to tillback_reader;
`;
