import { startFloorServer } from '../floors/start-floor-server.ts';
import { inTurns, readBy } from './in-turns.ts';
import type { Measure } from './measure.ts';
import { searchWords } from './search-words.ts';

const highestP99Ms = 60;
const keywordsAskedFor = 500;

/** Lists by a keyword that stands anywhere in the name or the SKU. */
export const searchProducts: Measure = {
  name: 'keyword',
  measure: async ({ sizes, databaseUrl, product, cookies }) => {
    const keywords = searchWords(keywordsAskedFor, sizes.products);
    const ask = (path: string, more = {}) =>
      keywords.map((keyword) => `${path}?${new URLSearchParams({ keyword, ...more }).toString()}`);
    const floor = await startFloorServer('rest-server.ts', databaseUrl);
    try {
      const measured = await inTurns(sizes, {
        plain: readBy(floor.address, ask('/found')),
        keyword: readBy(product.address, ask('/api/v1/products', { limit: '20' }), cookies),
      });
      return [
        {
          what: 'list by keyword (p99)',
          unit: 'ms',
          value: measured.keyword.latencies.p99,
          floors: [{ what: 'Fastify with pg and `like`', value: measured.plain.latencies.p99 }],
          goal: { kind: 'at-most', value: highestP99Ms },
          latencies: measured.keyword.latencies,
        },
      ];
    } finally {
      await floor.stop();
    }
  },
};
