import { HttpConnection } from '../load/http-connection.ts';
import { pick } from '../load/worker.ts';
import type { Shop } from '../shop/open-shop.ts';

/** Where a page begins: after this name and id, which the product's own cursor says too. */
export interface PageStart {
  readonly cursor: string;
  readonly name: string;
  readonly id: string;
}

const largestPage = 100;

/** So many places in the list of products, all over it: found by walking through its beginning and asking by name. */
export async function pageStarts({ product, cookies }: Shop, howMany: number): Promise<PageStart[]> {
  const connection = await HttpConnection.open(product.address);
  const starts: PageStart[] = [];
  let cursor: string | null = null;
  do {
    const next: string = cursor === null ? '' : `&cursor=${cursor}`;
    const { body } = await connection.send({
      method: 'GET',
      path: `/api/v1/products?limit=${largestPage}${next}`,
      headers: { cookie: pick(cookies) },
    });
    const page = JSON.parse(body.toString()) as { nextCursor: string | null };
    cursor = page.nextCursor;
    if (cursor !== null) {
      starts.push(startOf(cursor));
    }
  } while (cursor !== null && starts.length < howMany);
  connection.close();
  return starts;
}

/** A cursor is opaque for clients; the floor, which has none, must begin at the same place. */
function startOf(cursor: string): PageStart {
  const { values } = JSON.parse(Buffer.from(cursor, 'base64url').toString()) as { values: [string, string] };
  return { cursor, name: values[0], id: values[1] };
}
