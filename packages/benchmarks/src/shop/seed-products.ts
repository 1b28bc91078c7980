import type pg from 'pg';
import { type Fill, withoutIndexes } from './filling.ts';
import { productIdSql } from './known-ids.ts';

/** More than all runs together sell. */
export const seededStock = 100_000_000;

const adjectives =
  'amber,brass,cotton,dotted,enamel,folding,glass,hanging,ivory,jumbo,knitted,linen,mini,natural,oval,paper';
const nouns =
  'apron,basket,candle,drawer,easel,frame,garland,hook,inkwell,jug,kettle,lantern,mug,napkin,ornament,plate,quilt';

/** The words that names are made of. */
export const nameWords = [...adjectives.split(','), ...nouns.split(',')];

const productsAtOnce = 100_000;

/** Adds the products numbered from one to another, with names of words as shops have them, of all types, plenty of each. */
export async function seedProducts(owner: pg.Client, send: Fill, from: number, to: number): Promise<void> {
  await withoutIndexes(owner, 'products', send, async () => {
    for (let first = from; first <= to; first += productsAtOnce) {
      await send(addProducts(first, Math.min(first + productsAtOnce - 1, to)));
    }
  });
  await send('vacuum analyze products');
}

function addProducts(from: number, to: number): string {
  return `
    insert into products (id, sku, name, type, price_minor, stock, name_as_of, price_as_of)
    select ${productIdSql('number')}, 'SKU-' || number,
           initcap((string_to_array('${adjectives}', ','))[1 + number % 16]) || ' ' ||
             (string_to_array('${nouns}', ','))[1 + (number / 16) % 17] || ' no. ' || number,
           (array['A', 'B', 'C'])[1 + number % 3], 100 + number * 37 % 9900, ${seededStock}, now(), now()
      from generate_series(${from}, ${to}) as number`;
}
