import type { Figure } from '../report/figure.ts';
import { say } from '../report/say.ts';
import { growLedger } from '../shop/grow-ledger.ts';
import { seedProducts } from '../shop/seed-products.ts';
import { inTurns } from './in-turns.ts';
import type { Measure, MeasuredShop } from './measure.ts';
import { pageStarts } from './page-starts.ts';

const pages = 100;
const mostSlower = 1.5;

/** The same lists and orders again when the shop has a million products and ten million transfers. */
export const growth: Measure = {
  name: 'growth',
  measure: async (shop) => {
    const { products, grownProducts, grownTransfers } = shop.sizes;
    const young = await listAndPlace(shop);
    say(`Growing the shop to ${grownProducts} products and ${grownTransfers} transfers…`);
    await seedProducts(shop.owner, products + 1, grownProducts);
    await growLedger(shop.owner, grownTransfers);
    const grown = await listAndPlace(shop);
    const small = `at ${products.toLocaleString('en')} products`;
    const what = `at ${grownProducts.toLocaleString('en')} products and ${grownTransfers.toLocaleString('en')} transfers`;
    return [
      slower(`list 20 products ${what} (p95)`, small, young.list.latencies, grown.list.latencies),
      slower(`place an order ${what} (p95)`, small, young.place.latencies, grown.place.latencies),
    ];
  },
};

async function listAndPlace(shop: MeasuredShop) {
  const { product, cookies, productIds, sizes } = shop;
  const starts = await pageStarts(shop, pages);
  const paths = starts.map(({ cursor }) => `/api/v1/products?limit=20&cursor=${cursor}`);
  const { address } = product;
  return inTurns(sizes, {
    list: { load: 'read by HTTP', parameters: { address, paths, cookies }, expected: '200' },
    place: { load: 'place orders by HTTP', parameters: { address, cookies, productIds }, expected: '201' },
  });
}

type P95 = NonNullable<Figure['latencies']>;

function slower(what: string, before: string, young: P95, grown: P95): Figure {
  return {
    what,
    unit: 'ms',
    value: grown.p95,
    floors: [{ what: before, value: young.p95 }],
    goal: { kind: 'at-most-of-floor', ratio: mostSlower },
    latencies: grown,
  };
}
