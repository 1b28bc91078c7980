import type { Runtime } from '@tillback/api/pipeline/runtime';
import { readConfiguration } from '@tillback/server/configuration/configuration';
import { openLog } from '@tillback/server/start/open-log';
import { openShop } from '@tillback/server/start/open-shop';

/**
 * Works on the shop, with a server running or not: the database that the settings name, else the private one, which is
 * shared with a running server or started for the time being.
 */
export async function withShop<Result>(work: (runtime: Runtime) => Promise<Result>): Promise<Result> {
  const configuration = readConfiguration();
  const shop = await openShop(configuration, {
    log: openLog(configuration.logLevel, 'stderr'),
    say: (sentence) => console.error(sentence),
  });
  try {
    return await work(shop.tillback.runtime);
  } finally {
    await shop.close();
  }
}
