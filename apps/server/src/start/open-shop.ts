import { migrate } from '@tillback/api/database/migrate';
import { demoStore } from '@tillback/api/demo/demo-accounts';
import type { Log } from '@tillback/api/pipeline/runtime';
import { openTillback, type Tillback } from '@tillback/api/tillback';
import type { Configuration } from '../configuration/configuration.ts';
import { openDatabase } from '../database/open-database.ts';
import { ClosingList } from './closing-list.ts';
import { refuseDemoAccounts } from './refuse-demo-accounts.ts';

/** The shop over its database, up to date; nothing of it runs yet. */
export interface Shop {
  readonly tillback: Tillback;
  close(): Promise<void>;
}

export interface ShopOptions {
  readonly log: Log;
  /** Told what takes long, in sentences for a person. */
  readonly say: (sentence: string) => void;
}

/** Opens what the server and the command line both work on. Whatever fails, nothing is left open. */
export async function openShop(configuration: Configuration, { log, say }: ShopOptions): Promise<Shop> {
  const opened = new ClosingList();
  try {
    const database = await openDatabase(configuration, say);
    opened.add(() => database.close());
    await migrate(database.ownerUrl, configuration.production ? configuration.store : demoStore);
    const { orderExpiresAfterHours, smtp } = configuration;
    const tillback = await openTillback({ database: database.address, log, orderExpiresAfterHours, smtp });
    opened.add(() => tillback.stop());
    if (configuration.production) {
      await refuseDemoAccounts(tillback.runtime);
    }
    return { tillback, close: () => opened.close() };
  } catch (error) {
    await opened.close();
    throw error;
  }
}
