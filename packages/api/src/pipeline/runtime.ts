import type { MikroORM } from '@mikro-orm/postgresql';
import type { Role } from '@tillback/rules/access/rights';
import { readDatabase, writeDatabase } from '../database/handles.ts';
import { loadStore, type StoreSettings } from '../modules/settings/public.ts';
import type { Actor } from './actor.ts';
import type { KnownActors } from './known-actors.ts';
import type { Mailer } from './mailer.ts';
import type { Reader } from './unit.ts';

/** Where the application writes what an operator of the machine should know. Pino fits it. */
export interface Log {
  info(details: object, message: string): void;
  warn(details: object, message: string): void;
  error(details: object, message: string): void;
}

/** What every command and query of one process shares. */
export interface Runtime {
  readonly orm: MikroORM;
  readonly log: Log;
  now(): Date;
  /** Called after a commit that announced facts, so that the relay need not wait for its next look. */
  factsWritten(): void;
  /** Who was recognised a moment ago. */
  readonly knownActors: KnownActors;
  /** After how many hours an unpaid order is cancelled, where the installation says so. */
  readonly orderExpiresAfterHours?: number;
  /** What sends mails; without it they stay where they are written. */
  readonly mailer?: Mailer;
  /** Only in the demo shop: what its sign-in page shows. */
  readonly demo?: Demo;
}

export interface Demo {
  readonly accounts: readonly { readonly email: string; readonly role: Role }[];
  /** null where whoever started the shop chose it */
  readonly password: string | null;
}

/** Opens the handle of one query, in the role that can only read. */
export async function readerFor(runtime: Runtime, actor: Actor): Promise<Reader> {
  const db = readDatabase(runtime.orm.em);
  return { db, actor, now: runtime.now(), store: await storeOf(runtime) };
}

const storeIsFreshForMs = 1_000;
const stores = new WeakMap<Runtime, { readAt: number; store: Promise<StoreSettings> }>();

/** The store's settings, at most a second old: they are needed by every call and change almost never. */
export function storeOf(runtime: Runtime): Promise<StoreSettings> {
  const known = stores.get(runtime);
  const readAt = performance.now();
  if (known && readAt - known.readAt < storeIsFreshForMs) {
    return known.store;
  }
  const store = loadStore(writeDatabase(runtime.orm.em), runtime.orderExpiresAfterHours);
  stores.set(runtime, { readAt, store });
  store.catch(() => stores.delete(runtime));
  return store;
}

/** The next call reads the store's settings anew. */
export function forgetStore(runtime: Runtime): void {
  stores.delete(runtime);
}
