import { measures } from './measures/measures.ts';
import { readOptions } from './options.ts';
import type { Figure } from './report/figure.ts';
import { say } from './report/say.ts';
import { tableOf } from './report/table.ts';
import { writeReport } from './report/write-report.ts';
import { closeOnStop } from './shop/close-on-stop.ts';
import { openShop } from './shop/open-shop.ts';

const { sizes, only, into } = readOptions(process.argv.slice(2));
const chosen = measures.filter(({ name }) => only.length === 0 || only.includes(name));

const shop = await openShop(sizes);
closeOnStop(shop.close);
const figures: Figure[] = [];
try {
  for (const measure of chosen) {
    say(`Measuring: ${measure.name}…`);
    const taken = await measure.measure({ ...shop, sizes }).catch((error: unknown) => notMeasured(measure.name, error));
    figures.push(...taken);
    say(`${tableOf(taken)}\n`);
  }
} finally {
  await shop.close();
}
say(tableOf(figures));
await writeReport(into, figures, sizes);
say(`\nWritten to ${into}.`);

/** What was measured before is not lost for it. */
function notMeasured(name: string, error: unknown): Figure[] {
  say(`"${name}" was not measured: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
  return [];
}
