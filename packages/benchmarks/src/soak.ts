import { parseArgs } from 'node:util';
import { say } from './report/say.ts';
import { closeOnStop } from './shop/close-on-stop.ts';
import { openShop } from './shop/open-shop.ts';
import { raceForStock } from './soak/race-for-stock.ts';

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '50' },
    buyers: { type: 'string', default: '500' },
    stock: { type: 'string', default: '50' },
  },
});
const buyers = Number(values.buyers);
const stock = Number(values.stock);

/* Many buyers at once for too little stock, again and again: one product, then two that lie crossed in the baskets. */
const shop = await openShop({ products: 10, shoppers: buyers });
closeOnStop(shop.close);
let failedRuns = 0;
try {
  for (let run = 1; run <= Number(values.runs); run += 1) {
    for (const products of [1, 2]) {
      const faults = await raceForStock(shop, { products, stock, race: run * 10 + products });
      failedRuns += faults.length > 0 ? 1 : 0;
      const kind = products === 1 ? 'one product' : 'crossed baskets';
      say(`run ${run}, ${kind}: ${faults.join('; ') || `${stock} sold to ${buyers} buyers`}`);
    }
  }
} finally {
  await shop.close();
}
say(failedRuns === 0 ? 'Every run sold exactly what there was.' : `${failedRuns} races went wrong.`);
process.exitCode = failedRuns === 0 ? 0 : 1;
