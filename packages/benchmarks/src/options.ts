import { parseArgs } from 'node:util';

/** How much is measured, and for how long. */
export interface Sizes {
  readonly products: number;
  readonly shoppers: number;
  readonly connections: number;
  /** Each side of a comparison is measured so often, in turns; the median counts. */
  readonly rounds: number;
  readonly secondsARound: number;
  readonly importedProducts: number;
  /** What the shop grows to for the last part. */
  readonly grownProducts: number;
  readonly grownTransfers: number;
  /** Growing may take so long; what is not there by then is not measured. */
  readonly growthMinutes: number;
}

const full: Sizes = {
  products: 10_000,
  shoppers: 1_000,
  connections: 32,
  rounds: 3,
  secondsARound: 8,
  importedProducts: 50_000,
  grownProducts: 1_000_000,
  grownTransfers: 10_000_000,
  growthMinutes: 15,
};

/** Says whether everything still works, and about how fast it is. */
const quick: Sizes = {
  ...full,
  shoppers: 200,
  rounds: 1,
  secondsARound: 3,
  importedProducts: 5_000,
  grownProducts: 50_000,
  grownTransfers: 100_000,
};

export interface Options {
  readonly sizes: Sizes;
  /** The names of the measures to take; empty for all. */
  readonly only: readonly string[];
  /** The folder for JSON, table and chart. */
  readonly into: string;
}

/** Reads the words after `npm run bench --`. A run that is not whole does not replace the published figures. */
export function readOptions(words: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...words],
    options: {
      quick: { type: 'boolean', default: false },
      only: { type: 'string', default: '' },
      seconds: { type: 'string' },
      rounds: { type: 'string' },
      into: { type: 'string' },
    },
  });
  const only = values.only.split(',').filter((name) => name !== '');
  const sizes = values.quick ? quick : full;
  const isWhole = !values.quick && only.length === 0;
  return {
    sizes: {
      ...sizes,
      secondsARound: values.seconds ? Number(values.seconds) : sizes.secondsARound,
      rounds: values.rounds ? Number(values.rounds) : sizes.rounds,
    },
    only,
    into: values.into ?? (isWhole ? 'docs/benchmarks' : '.data/benchmarks'),
  };
}
