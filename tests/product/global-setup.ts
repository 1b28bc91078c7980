import type { TestProject } from 'vitest/node';
import { openBrowser } from '../browser/open-browser.ts';
import { newDataDir, removeDataDir } from './data-dir.ts';
import { startProduct } from './start-product.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the demo shop is served. */
    address: string;
    /** Of every demo account, as the first start made it up and printed it. */
    password: string;
    /** Where the browser is reached. */
    browser: string;
  }
}

/** Starts one demo shop for all journeys, with a PostgreSQL of its own, as a newcomer gets it; and one browser. */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const dataDir = await newDataDir();
  const browser = await openBrowser();
  const product = await startProduct(dataDir, { RATE_LIMIT_FACTOR: '1000' });
  project.provide('address', product.address);
  project.provide('password', product.demoPassword());
  project.provide('browser', browser.wsEndpoint());
  return async () => {
    await Promise.all([browser.close(), product.stop()]);
    await removeDataDir(dataDir);
  };
}
