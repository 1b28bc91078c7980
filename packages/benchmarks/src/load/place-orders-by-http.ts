import { randomUUID } from 'node:crypto';
import { HttpConnection } from './http-connection.ts';
import { pick, pickTwo, type Worker } from './worker.ts';

export interface Ordering {
  readonly address: string;
  readonly cookies: readonly string[];
  /** Public ids. An order takes two of them; where there is one, all orders take that. */
  readonly productIds: readonly string[];
}

export async function openOrders({ address, cookies, productIds }: Ordering): Promise<Worker> {
  const connection = await HttpConnection.open(address);
  return {
    once: async () => {
      const chosen = productIds.length === 1 ? productIds : pickTwo(productIds);
      const { status } = await connection.send({
        method: 'POST',
        path: '/api/v1/orders',
        headers: { cookie: pick(cookies), 'idempotency-key': randomUUID() },
        body: { lines: chosen.map((productId) => ({ productId, quantity: 1 })) },
      });
      return String(status);
    },
    close: () => connection.close(),
  };
}
