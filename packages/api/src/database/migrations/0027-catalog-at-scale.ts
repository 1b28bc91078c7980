import { Migration } from '@mikro-orm/migrations';

/** A million products are listed, filtered and searched without being read through. */
export class CatalogAtScale extends Migration {
  override up(): void {
    this.addSql(searchGrams);
    this.addSql(levels);
    this.addSql(indexes);
  }
}

/*
 * Trigrams find nothing of fewer than three letters or digits in a row; these find one character and two, whatever they
 * are. In PL/pgSQL, which keeps its plans from row to row: as SQL functions they take thirty times as long.
 */
export const searchGrams = `
create function character_pairs(whole text) returns text[] language plpgsql immutable strict parallel safe as $$
declare
  characters text[] := string_to_array(whole, null);
begin
  return array(select one || other from unnest(characters, characters[2:]) as pair (one, other) where other is not null);
end $$;

create function search_grams(whole text) returns text[] language plpgsql immutable strict parallel safe as $$
begin
  return string_to_array(whole, null) || public.character_pairs(whole);
end $$;
`;

/*
 * An index on the stock itself would have to be written with every sale. These two change when a product sells out or runs
 * low, which is seldom; a sale before that leaves all indexes as they are.
 */
const levels = `
alter table products
  add column sold_out boolean null generated always as (stock = 0) stored,
  add column low_stock boolean null generated always as (stock <= low_stock_threshold) stored;
`;

const indexes = `
drop index products_name_index, products_low_stock_index, products_archived_index;
create index products_name_index on products (name, id) where archived_at is null;
create index products_archived_index on products (name, id) where archived_at is not null;
create index products_shop_index on products (name, id) include (search, type) where active and archived_at is null;
create index products_inactive_index on products (name, id) where not active and archived_at is null;
create index products_sold_out_index on products (name, id) where sold_out and archived_at is null;
create index products_low_stock_index on products (name, id) where low_stock and archived_at is null;
create index products_grams_index on products using gin (search_grams(search));
`;
