import { HttpConnection } from '../load/http-connection.ts';
import { pick } from '../load/worker.ts';
import type { Shop } from '../shop/open-shop.ts';

/** Where a page begins: after this name and id, which the product's own cursor says too. */
export interface PageStart {
  readonly cursor: string;
  readonly name: string;
  readonly id: string;
}

interface Asked {
  readonly howMany: number;
  /** How many products the list has. */
  readonly among: number;
}

/** So many places in the list of products by name, anywhere in it, from its beginning to its end. */
export async function pageStarts({ product, cookies }: Shop, { howMany, among }: Asked): Promise<PageStart[]> {
  const connection = await HttpConnection.open(product.address);
  const starts: PageStart[] = [];
  for (let place = 0; place < howMany; place += 1) {
    const offset = Math.floor(Math.random() * (among - 1));
    const { body } = await connection.send({
      method: 'GET',
      path: `/api/v1/products?limit=1&offset=${offset}`,
      headers: { cookie: pick(cookies) },
    });
    const { nextCursor } = JSON.parse(body.toString()) as { nextCursor: string | null };
    if (nextCursor !== null) {
      starts.push(startOf(nextCursor));
    }
  }
  connection.close();
  return starts;
}

/** A cursor is opaque for clients; the floor, which has none, must begin at the same place. */
function startOf(cursor: string): PageStart {
  const { values } = JSON.parse(Buffer.from(cursor, 'base64url').toString()) as { values: [string, string] };
  return { cursor, name: values[0], id: values[1] };
}
