import { getQuery, listQuery } from '../floors/product-queries.ts';
import { startFloorServer } from '../floors/start-floor-server.ts';
import type { Figure } from '../report/figure.ts';
import { productId, publicProductId } from '../shop/known-ids.ts';
import { inTurns, readBy } from './in-turns.ts';
import type { Measure, MeasuredShop } from './measure.ts';
import { pageStarts } from './page-starts.ts';

const ofRest = 0.6;
const ofTrpc = 0.85;
const pages = 500;
const productsAskedFor = 2_000;

/** Pages of 20 products from anywhere in the list, over REST and over tRPC. */
export const listProducts: Measure = {
  name: 'list',
  measure: async (shop) => {
    const starts = await pageStarts(shop, { howMany: pages, among: shop.sizes.products });
    return compareReading(shop, {
      what: 'list 20 products',
      query: { text: listQuery, values: starts.map(({ name, id }) => [name, id]) },
      rest: starts.map(({ cursor }) => `/api/v1/products?limit=20&cursor=${cursor}`),
      trpc: starts.map(({ cursor }) => trpcPath('catalog.listProducts', { limit: 20, cursor })),
      restFloor: starts.map(({ name, id }) => `/products?${new URLSearchParams({ name, id }).toString()}`),
      trpcFloor: starts.map(({ name, id }) => trpcPath('list', { name, id })),
    });
  },
};

export const getProduct: Measure = {
  name: 'get',
  measure: (shop) => {
    const numbers = Array.from({ length: productsAskedFor }, () => 1 + Math.floor(Math.random() * shop.sizes.products));
    return compareReading(shop, {
      what: 'get a product',
      query: { text: getQuery, values: numbers.map((number) => [productId(number)]) },
      rest: numbers.map((number) => `/api/v1/products/${publicProductId(number)}`),
      trpc: numbers.map((number) => trpcPath('catalog.getProduct', { id: publicProductId(number) })),
      restFloor: numbers.map((number) => `/products/${productId(number)}`),
      trpcFloor: numbers.map((number) => trpcPath('get', { id: productId(number) })),
    });
  },
};

interface Reading {
  readonly what: string;
  readonly query: { readonly text: string; readonly values: readonly (readonly unknown[])[] };
  readonly rest: readonly string[];
  readonly trpc: readonly string[];
  readonly restFloor: readonly string[];
  readonly trpcFloor: readonly string[];
}

async function compareReading(shop: MeasuredShop, reading: Reading): Promise<Figure[]> {
  const { databaseUrl, product, cookies, sizes } = shop;
  const restServer = await startFloorServer('rest-server.ts', databaseUrl);
  const trpcServer = await startFloorServer('trpc-server.ts', databaseUrl);
  try {
    const measured = await inTurns(sizes, {
      restFloor: readBy(restServer.address, reading.restFloor),
      rest: readBy(product.address, reading.rest, cookies),
      trpcFloor: readBy(trpcServer.address, reading.trpcFloor),
      trpc: readBy(product.address, reading.trpc, cookies),
      clients: {
        load: 'query without HTTP',
        parameters: { databaseUrl, ...reading.query },
        expected: 'answered',
      },
    });
    const clients = { what: 'without HTTP', value: measured.clients.perSecond };
    return [
      {
        what: `${reading.what} over REST`,
        unit: 'per second',
        value: measured.rest.perSecond,
        floors: [{ what: 'Fastify with pg', value: measured.restFloor.perSecond }, clients],
        goal: { kind: 'at-least-of-floor', ratio: ofRest },
        latencies: measured.rest.latencies,
      },
      {
        what: `${reading.what} over tRPC`,
        unit: 'per second',
        value: measured.trpc.perSecond,
        floors: [{ what: 'tRPC with pg', value: measured.trpcFloor.perSecond }, clients],
        goal: { kind: 'at-least-of-floor', ratio: ofTrpc },
        latencies: measured.trpc.latencies,
      },
    ];
  } finally {
    await restServer.stop();
    await trpcServer.stop();
  }
}

function trpcPath(procedure: string, input: object): string {
  return `/trpc/${procedure}?${new URLSearchParams({ input: JSON.stringify(input) }).toString()}`;
}
