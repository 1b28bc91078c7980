import { setTimeout } from 'node:timers/promises';
import type { Figure } from '../report/figure.ts';
import { startProduct } from '../shop/product-process.ts';
import type { Measure } from './measure.ts';

const idleForMs = 10_000;
const mostIdle = 150;
const mostUnderLoad = 300;

/** A server that was just started and left alone for a while; without its database, which is another program. */
export const idleMemory: Measure = {
  name: 'idle',
  measure: async ({ databaseUrl }) => {
    const product = await startProduct(databaseUrl);
    try {
      await setTimeout(idleForMs);
      const memory = await product.memory();
      return memory === null ? [] : [megabytes('memory of an idle server', memory.now, mostIdle)];
    } finally {
      await product.stop();
    }
  },
};

/** The most that the server which was measured has held so far: it stands last. */
export const memoryUnderLoad: Measure = {
  name: 'memory',
  measure: async ({ product }) => {
    const memory = await product.memory();
    return memory === null ? [] : [megabytes('memory under this load, at most', memory.most, mostUnderLoad)];
  },
};

function megabytes(what: string, value: number, most: number): Figure {
  return { what, unit: 'MB', value, floors: [], goal: { kind: 'at-most', value: most } };
}
