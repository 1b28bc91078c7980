import { pick } from '../load/worker.ts';
import { inTurns } from './in-turns.ts';
import type { Measure } from './measure.ts';

const highestP99Ms = 60;
const words = ['basket', 'candle', 'kettle', 'lantern', 'amber', 'linen', 'no. 77', 'SKU-12', 'hook', 'paper inkwell'];

/** Lists by a keyword that stands anywhere in the name or the SKU. */
export const searchProducts: Measure = {
  name: 'keyword',
  measure: async ({ sizes, product, cookies }) => {
    const keywords = Array.from({ length: 500 }, () => `${pick(words)}${pick(['', ' ', ' 1', ' 2', '3', '4'])}`);
    const paths = keywords.map(
      (keyword) => `/api/v1/products?${new URLSearchParams({ keyword, limit: '20' }).toString()}`,
    );
    const { keyword } = await inTurns(sizes, {
      keyword: { load: 'read by HTTP', parameters: { address: product.address, paths, cookies }, expected: '200' },
    });
    return [
      {
        what: 'list by keyword (p99)',
        unit: 'ms',
        value: keyword.latencies.p99,
        floors: [],
        goal: { kind: 'at-most', value: highestP99Ms },
        latencies: keyword.latencies,
      },
    ];
  },
};
