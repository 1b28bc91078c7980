import { startFloorServer } from '../floors/start-floor-server.ts';
import type { Figure } from '../report/figure.ts';
import { say } from '../report/say.ts';
import { fillWithin } from '../shop/filling.ts';
import { growLedger } from '../shop/grow-ledger.ts';
import { publicProductId } from '../shop/known-ids.ts';
import { seedProducts } from '../shop/seed-products.ts';
import { inTurns, readBy } from './in-turns.ts';
import { listPath, plainListPath } from './list-paths.ts';
import type { Measure, MeasuredShop } from './measure.ts';
import { pageStarts } from './page-starts.ts';
import { searchWords } from './search-words.ts';

const pages = 400;
const productsOrdered = 10_000;
const mostSlower = 1.5;

/** The same lists and orders again when the shop has a million products and ten million transfers. */
export const growth: Measure = {
  name: 'growth',
  measure: async (shop) => {
    const { products, grownProducts, grownTransfers } = shop.sizes;
    const young = await measureAll(shop, products);
    await grow(shop);
    const grown = await measureAll(shop, grownProducts);
    const small = `at ${products.toLocaleString('en')} products`;
    const at = `at ${grownProducts.toLocaleString('en')} products and ${grownTransfers.toLocaleString('en')} transfers`;
    const row = (what: string, load: keyof typeof young, goal: Figure['goal']): Figure => ({
      what: `${what} ${at} (p95)`,
      unit: 'ms',
      value: grown[load].p95,
      floors: [{ what: small, value: young[load].p95 }],
      goal,
      latencies: grown[load],
    });
    return [
      row('list 20 products', 'list', { kind: 'at-most-of-floor', ratio: mostSlower }),
      row('place an order', 'place', { kind: 'at-most-of-floor', ratio: mostSlower }),
      row('list by keyword', 'keyword', { kind: 'none' }),
      row('for comparison, Fastify with pg: list 20 products', 'plain', { kind: 'none' }),
    ];
  },
};

async function grow({ owner, sizes }: MeasuredShop): Promise<void> {
  const { products, grownProducts, grownTransfers, growthMinutes } = sizes;
  say(
    `Growing the shop to ${grownProducts} products and ${grownTransfers} transfers, for ${growthMinutes} minutes at most…`,
  );
  const begin = performance.now();
  await fillWithin(owner, growthMinutes, async (send) => {
    await seedProducts(owner, send, products + 1, grownProducts);
    await growLedger(owner, send, grownTransfers);
  });
  say(`Grown in ${Math.round((performance.now() - begin) / 1_000)} s.`);
}

async function measureAll(shop: MeasuredShop, products: number) {
  const { cookies, databaseUrl, product, sizes } = shop;
  const starts = await pageStarts(shop, { howMany: pages, among: products });
  const floor = await startFloorServer('rest-server.ts', databaseUrl);
  try {
    const { plain, list, place, keyword } = await inTurns(sizes, {
      plain: readBy(floor.address, starts.map(plainListPath)),
      list: readBy(product.address, starts.map(listPath), cookies),
      place: {
        load: 'place orders by HTTP',
        parameters: { address: product.address, cookies, productIds: anyOf(products) },
        expected: '201',
      },
      keyword: readBy(product.address, searchWords(pages, products).map(keywordPath), cookies),
    });
    return { plain: plain.latencies, list: list.latencies, place: place.latencies, keyword: keyword.latencies };
  } finally {
    await floor.stop();
  }
}

function anyOf(products: number): string[] {
  return Array.from({ length: productsOrdered }, () => publicProductId(1 + Math.floor(Math.random() * products)));
}

function keywordPath(keyword: string): string {
  return `/api/v1/products?${new URLSearchParams({ keyword, limit: '20' }).toString()}`;
}
