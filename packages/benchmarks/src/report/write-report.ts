import { mkdir, writeFile } from 'node:fs/promises';
import { cpus, totalmem } from 'node:os';
import path from 'node:path';
import type { Sizes } from '../options.ts';
import { chartOf } from './chart.ts';
import { type Figure, ratioOf, reachesGoal } from './figure.ts';
import { tableOf } from './table.ts';

/** Writes what was measured as JSON, as a table and as a chart. */
export async function writeReport(folder: string, figures: readonly Figure[], sizes: Sizes): Promise<void> {
  await mkdir(folder, { recursive: true });
  const machine = {
    processor: cpus()[0]?.model.trim() ?? 'unknown',
    cores: cpus().length,
    memoryGigabytes: Math.round(totalmem() / 2 ** 30),
    node: process.version,
  };
  const judged = figures.map((figure) => ({
    ...figure,
    ratio: ratioOf(figure),
    reachesGoal: reachesGoal(figure),
  }));
  const json = JSON.stringify({ machine, sizes, figures: judged }, null, 2);
  await writeFile(path.join(folder, 'figures.json'), `${json}\n`);
  await writeFile(path.join(folder, 'figures.md'), `${tableOf(figures)}\n`);
  await writeFile(path.join(folder, 'chart.svg'), chartOf(figures));
}
