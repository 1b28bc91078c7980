import type { ImportAnswer } from '@tillback/api/modules/intake/public';
import { stopSignal } from '@tillback/server/start/stop-signal';
import { openSalesFile } from '../imports/open-file.ts';
import { reportLines } from '../imports/report-lines.ts';
import { runSalesImport } from '../imports/run-sales-import.ts';
import { withShop } from '../shop/with-shop.ts';
import { progressLine } from '../terminal/progress-line.ts';
import { task } from './task.ts';

/** Imports a file of sales of any size. Doing it again changes nothing; a file that has grown adds what is new. */
export const importSales = task({
  name: 'tillback import sales',
  description: 'Imports sales from a .csv, .csv.gz or .xlsx',
  options: {
    file: { type: 'positional', required: true, description: 'The file' },
    preset: {
      type: 'string',
      valueHint: 'name',
      description: 'How its columns are read, e.g. online-retail',
    },
    mapping: {
      type: 'string',
      valueHint: 'name',
      description: 'Or a mapping of columns that was saved on the Import page',
    },
    source: {
      type: 'string',
      valueHint: 'name',
      description: 'Where it comes from; by default what the preset or the mapping says',
    },
    sheet: {
      type: 'string',
      valueHint: 'name',
      description: 'Of a workbook, the sheet; by default the first that has a table',
    },
    'dry-run': { type: 'boolean', description: 'Only say what would happen' },
  },
  run: async ({ file: path, preset, mapping, source, sheet, 'dry-run': dryRun }) => {
    const file = await openSalesFile(path);
    const signal = stopSignal();
    const wanted = { path, file, preset, mapping, source, sheet, dryRun: dryRun === true };
    try {
      return exitCodeOf(await withShop((runtime) => runSalesImport(runtime, wanted, progressLine(), signal)));
    } finally {
      file.stream.destroy();
    }
  },
});

function exitCodeOf(ended: ImportAnswer): number {
  console.log(reportLines(ended));
  if (ended.failure) {
    console.error(ended.failure.detail);
  }
  const holds = ended.report !== null && ended.report.balancesMatch && ended.report.recountMatches;
  return ended.status === 'done' && holds ? 0 : 1;
}
