import { randomUUID } from 'node:crypto';
import { HttpConnection } from '../load/http-connection.ts';
import { productId, publicProductId } from '../shop/known-ids.ts';
import type { Shop } from '../shop/open-shop.ts';

interface Race {
  /** One, or two that every second basket names the other way round. */
  readonly products: number;
  readonly stock: number;
  /** A number of its own, for products of its own. */
  readonly race: number;
}

/** All shoppers order at once. Gives what is not as it must be: exactly the stock sold, and everyone else told so. */
export async function raceForStock(shop: Shop, { products, stock, race }: Race): Promise<string[]> {
  const numbers = Array.from({ length: products }, (_, index) => 1_000_000 + race * 10 + index);
  await addProducts(shop, numbers, stock);
  const connections = await Promise.all(shop.cookies.map(() => HttpConnection.open(shop.product.address)));
  const codes = await Promise.all(
    connections.map(async (connection, buyer) => {
      const basket = buyer % 2 === 0 ? numbers : numbers.toReversed();
      return orderOnce(connection, shop.cookies[buyer] ?? '', basket);
    }),
  );
  for (const connection of connections) {
    connection.close();
  }
  return [...faultsIn(codes, stock), ...(await stockLeft(shop, numbers))];
}

async function addProducts({ owner }: Shop, numbers: readonly number[], stock: number): Promise<void> {
  await owner.query(
    `insert into products (id, sku, name, type, price_minor, stock, name_as_of, price_as_of)
     select id, 'SOAK-' || id, 'Wanted by all', 'A', 1000, $2, now(), now() from unnest($1::uuid[]) as id`,
    [numbers.map(productId), stock],
  );
}

/** Gives the code of the answer: `201`, or what the order was refused with. */
async function orderOnce(connection: HttpConnection, cookie: string, numbers: readonly number[]): Promise<string> {
  const { status, body } = await connection.send({
    method: 'POST',
    path: '/api/v1/orders',
    headers: { cookie, 'idempotency-key': randomUUID() },
    body: { lines: numbers.map((number) => ({ productId: publicProductId(number), quantity: 1 })) },
  });
  const answer = JSON.parse(body.toString()) as { code?: string };
  return `${status}${answer.code ? ` ${answer.code}` : ''}`;
}

function faultsIn(codes: readonly string[], stock: number): string[] {
  const placed = codes.filter((code) => code === '201').length;
  const odd = codes.filter((code) => code !== '201' && code !== '409 insufficient_stock');
  return [
    ...(placed === stock ? [] : [`${placed} of a stock of ${stock} were sold`]),
    ...(odd.length === 0 ? [] : [`${odd.length} buyers heard something else: ${[...new Set(odd)].join(', ')}`]),
  ];
}

async function stockLeft({ owner }: Shop, numbers: readonly number[]): Promise<string[]> {
  const { rows } = await owner.query<{ stock: number }>('select stock from products where id = any($1)', [
    numbers.map(productId),
  ]);
  return rows.every(({ stock }) => stock === 0)
    ? []
    : [`the stock left is ${rows.map(({ stock }) => stock).join(', ')}`];
}
