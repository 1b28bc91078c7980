import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { migrate } from '@tillback/api/database/migrate';
import { openTillback } from '@tillback/api/tillback';
import { openPrivatePostgres } from '@tillback/embedded-postgres/private-postgres';
import pg from 'pg';
import type { Sizes } from '../options.ts';
import { say } from '../report/say.ts';
import { fillWithin } from './filling.ts';
import { publicProductId } from './known-ids.ts';
import { type ProductProcess, startProduct } from './product-process.ts';
import { seedProducts } from './seed-products.ts';
import { seedShoppers } from './seed-shoppers.ts';

/** A shop that is measured: a private PostgreSQL that waits for the disk, products, signed-in shoppers, and the product. */
export interface Shop {
  readonly databaseUrl: string;
  /** A connection of the database's owner, for what is set up and looked at beside the measuring. */
  readonly owner: pg.Client;
  readonly product: ProductProcess;
  /** The cookies of the signed-in shoppers. */
  readonly cookies: readonly string[];
  /** Public ids of what can be bought. */
  readonly productIds: readonly string[];
  readonly close: () => Promise<void>;
}

const store = { name: 'Benchmark', currency: 'GBP', timeZone: 'Europe/London' } as const;
const fillMinutes = 5;
const silent = { info: () => {}, warn: () => {}, error: () => {} };

export async function openShop({ products, shoppers }: Pick<Sizes, 'products' | 'shoppers'>): Promise<Shop> {
  const folder = await mkdtemp(path.join(tmpdir(), 'tillback-benchmark-'));
  const postgres = await openPrivatePostgres({ dataDir: path.join(folder, 'postgres'), durable: true });
  await postgres.ensureDatabase('benchmark');
  const databaseUrl = postgres.url('benchmark');
  await migrate(databaseUrl, store);
  const owner = new pg.Client({ connectionString: databaseUrl });
  await owner.connect();
  say(`Filling a shop with ${products} products and ${shoppers} shoppers…`);
  await fillWithin(owner, fillMinutes, (send) => seedProducts(owner, send, 1, products));
  const cookies = await signUpShoppers(databaseUrl, shoppers);
  const product = await startProduct(databaseUrl);
  return {
    databaseUrl,
    owner,
    product,
    cookies,
    productIds: Array.from({ length: products }, (_, index) => publicProductId(index + 1)),
    close: async () => {
      await product.stop();
      await owner.end();
      await postgres.release();
      await rm(folder, { recursive: true, force: true });
      if (postgres.moved) await rm(postgres.dataDir, { recursive: true, force: true });
    },
  };
}

async function signUpShoppers(databaseUrl: string, howMany: number): Promise<string[]> {
  const tillback = await openTillback({ database: { url: databaseUrl }, log: silent });
  try {
    return await seedShoppers(tillback.runtime, howMany);
  } finally {
    await tillback.stop();
  }
}
