import { newId, toPublicId } from '@tillback/rules/ids/ids';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createCaller } from '../../router.ts';
import { rowsOf } from '../../testing/connection.ts';
import { openTestShop, type TestShop, userWith } from '../../testing/test-shop.ts';

interface Known {
  readonly id: string;
  readonly name: string;
  readonly sku: string;
  readonly type: string;
  readonly active: boolean;
}

/* More than a list walks through before it asks an index, so that both ways are gone. */
const howMany = 1_400;
const words = 'Mug,Été,100%,a_b,ÄRMEL,Straße,日本,back\\slash,quilt,no.,Paper,SKU,Ωmega,x'.split(',');
const products: Known[] = Array.from({ length: howMany }, (_, number) => ({
  id: newId(),
  name: [0, 1, 2].map((place) => words[(number * (7 + place * 4) + (number >> (2 + place))) % words.length]).join(' '),
  sku: `S-${number.toString(12)}/${number % 7}É`,
  type: 'ABCX'.charAt(number % 4),
  active: number % 5 !== 0,
}));
products.push({ id: newId(), name: 'Zebra zxq', sku: 'only-one', type: 'B', active: true });

let shop: TestShop;
beforeAll(async () => {
  shop = await openTestShop();
  await rowsOf(
    shop.ownerUrl,
    `insert into products (id, sku, name, type, price_minor, stock, low_stock_threshold, active, name_as_of, price_as_of)
       select id, sku, name, type, 100 + length(name), case name when 'Zebra zxq' then 0 else 9 end, 1, active, now(), now()
       from json_to_recordset($1) as given (id uuid, sku text, name text, type text, active boolean)`,
    [JSON.stringify(products)],
  );
  await rowsOf(shop.ownerUrl, 'vacuum analyze products');
});
afterAll(() => shop.close());

const as = (role: 'auditor' | 'shopper') => createCaller(shop.contextFor(userWith(role))).catalog;

const plain = (text: string) => (text.normalize('NFD').replaceAll(/[\u0300-\u036f]/g, '') || text).toLowerCase();

/** What a list must find, by looking at each product. */
function idsWith(keyword: string, isMeant: (product: Known) => boolean = () => true): string[] {
  const wanted = plain(keyword.trim().normalize('NFC'));
  return products
    .filter((product) => [product.name, product.sku].some((line) => plain(line).includes(wanted)) && isMeant(product))
    .toSorted((one, other) => Buffer.compare(Buffer.from(one.name + one.id), Buffer.from(other.name + other.id)))
    .map(({ id }) => toPublicId('product', id));
}

const partOfOne = fc
  .tuple(fc.constantFrom(...products), fc.boolean(), fc.nat(20), fc.integer({ min: 1, max: 6 }), fc.boolean())
  .map(([{ name, sku }, ofName, from, length, inCapitals]) => {
    const part = Array.from(ofName ? name : sku)
      .slice(from % 12, (from % 12) + length)
      .join('');
    return inCapitals ? part.toUpperCase() : part;
  });
const anything = fc.string({ minLength: 1, maxLength: 4, unit: 'grapheme' });
const keywords = fc
  .oneof({ weight: 4, arbitrary: partOfOne }, { weight: 1, arbitrary: anything })
  .filter((keyword) => keyword.trim() !== '' && !/[\0\n]/.test(keyword));

test('finds what looking at each product finds, in the same order, and counts it', async () => {
  await fc.assert(
    fc.asyncProperty(keywords, fc.nat(30), async (keyword, offset) => {
      const expected = idsWith(keyword);
      const page = await as('auditor').listProducts({ keyword, offset, count: true });
      expect(page.items.map(({ id }) => id)).toEqual(expected.slice(offset, offset + 20));
      expect(page.total).toBe(expected.length);
    }),
    { numRuns: 80 },
  );
});

test.for(['e', 'mu', 's-1', 'paper', '日', '100%', '%', '_', 'a_B', 'ÉTÉ', 'ss', 'ß', '\\', '/3e', 'xq', 'only-one'])(
  'gives a shopper each product with %s once over the pages, and nothing that the shop does not sell',
  async (keyword) => {
    const found: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await as('shopper').listProducts({ keyword, limit: 60, ...(cursor && { cursor }) });
      found.push(...page.items.map(({ id }) => id));
      cursor = page.nextCursor ?? undefined;
    } while (cursor);
    expect(found).toEqual(idsWith(keyword, ({ active, type }) => active && type !== 'X'));
  },
);

test('lets other filters through with a keyword, in another order', async () => {
  const { items } = await as('auditor').listProducts({ keyword: 'xq', inStock: false, sort: '-price', type: 'B' });
  expect(items).toMatchObject([{ name: 'Zebra zxq', stock: 0 }]);
  expect((await as('auditor').listProducts({ keyword: 'xq', inStock: true })).items).toEqual([]);
});
