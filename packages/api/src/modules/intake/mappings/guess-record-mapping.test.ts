import { expect, test } from 'vitest';
import { guessRecordMapping } from './guess-record-mapping.ts';

/** A file by its lines, cells separated by `|`; the first is the header. */
function sampled(lines: readonly string[]) {
  const [header = [], ...rows] = lines.map((line) => line.split('|').map((cell) => cell.trim()));
  return header.map((name, index) => ({ name, cells: rows.map((row) => row[index] ?? '') }));
}

test.each([
  [
    'our own list',
    [
      'id|sku|name|description|type|price|currency|stock|lowStockThreshold|pictureUrl|active|archived|createdAt|updatedAt',
      'prd_01|MUG-1|A blue mug|Holds tea.|B|4.50|GBP|7|2|https://x.test/a.png|true|false|2026-01-01T00:00:00.000Z|2026-01-01T00:00:00.000Z',
    ],
    {
      sku: 'sku',
      name: 'name',
      description: 'description',
      type: 'type',
      price: 'price',
      stock: 'stock',
      lowStockThreshold: 'lowStockThreshold',
      pictureUrl: 'pictureUrl',
      active: 'active',
    },
    '.',
  ],
  [
    'a Brazilian stock list, with a cost beside the price',
    ['Código|Produto|Custo|Preço de venda|Estoque|Estoque mínimo|Ativo', 'C-1|Caneca azul|7,10|12,50|8|2|sim'],
    {
      sku: 'Código',
      name: 'Produto',
      price: 'Preço de venda',
      stock: 'Estoque',
      lowStockThreshold: 'Estoque mínimo',
      active: 'Ativo',
    },
    ',',
  ],
  [
    'an English price list',
    ['Item code|Item|Retail price|On hand', 'M1|A mug|4.50|3'],
    { sku: 'Item code', name: 'Item', price: 'Retail price', stock: 'On hand' },
    '.',
  ],
  [
    'names whose cells speak against them',
    ['SKU|Name|Price', 'M1|A mug|on request'],
    { sku: 'SKU', name: 'Name' },
    '.',
  ],
])('knows the products of %s', (_what, lines, columns, decimalSeparator) => {
  expect(guessRecordMapping('products', sampled(lines))).toEqual({ columns, decimalSeparator });
});

test.each([
  [
    'our own list, whose documents are masked',
    [
      'id|name|email|reference|document|country|createdAt|status|mergedInto.id|mergedInto.name|orderCount|pending|available|currency',
      'cus_01h455vb4pex5vsknk084sn02q|Ada Lovelace|ada@example.com|R-1|***982247**|France|2026-01-01T00:00:00.000Z|active|||1|0.00|0.00|GBP',
    ],
    { id: 'id', name: 'name', email: 'email', reference: 'reference', country: 'country' },
  ],
  [
    'a Brazilian list',
    ['CPF|Nome do cliente|E-mail|Cód. Cliente|País', '529.982.247-25|Zé da Silva|ze@example.com|88|Brasil'],
    { document: 'CPF', name: 'Nome do cliente', email: 'E-mail', reference: 'Cód. Cliente', country: 'País' },
  ],
  ['a file without names', ['a|b', 'ada@example.com|529.982.247-25'], { email: 'a', document: 'b' }],
])('knows the customers of %s', (_what, lines, columns) => {
  expect(guessRecordMapping('customers', sampled(lines)).columns).toEqual(columns);
});
