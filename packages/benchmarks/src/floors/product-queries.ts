/*
 * What the floors ask, in the product's own words to the database: what a shopper sees of the catalog. They send the rows
 * as they come, without ids or amounts being written as the product writes them, and without asking who wants to know.
 */
const fields =
  'id, sku, name, description, type, price_minor, stock, low_stock_threshold, active, picture_url, archived_at, created_at, updated_at';
const sold = `active and type <> 'X' and archived_at is null`;

/** The page after a name and an id. */
export const listQuery = `
  select ${fields} from products
    where ${sold} and (name, id) > ($1, $2::uuid)
    order by name, id limit 21`;

export const getQuery = `select ${fields} from products where ${sold} and id = $1::uuid`;

/** The first page of what holds a keyword, as one would first write it. `$1` is the pattern, with what means itself escaped. */
export const keywordQuery = `
  select ${fields} from products
    where ${sold} and search like $1
    order by name, id limit 21`;
