import type { Credentials } from '@tillback/api/modules/auth/public';
import type { Actor } from '@tillback/api/pipeline/actor';
import type { Runtime } from '@tillback/api/pipeline/runtime';
import { openTestShop } from '@tillback/api/testing/test-shop';
import type { AnyRouter } from '@trpc/server';
import type { FastifyInstance } from 'fastify';
import pino from 'pino';
import { buildHost } from '../host/host.ts';
import type { HostSettings } from '../host/host-parts.ts';
import { openLimits } from '../limits/open-limits.ts';
import type { OpenLimits } from '../limits/rate-limits.ts';
import { testRouter } from './test-router.ts';

export interface TestHost {
  readonly app: FastifyInstance;
  readonly runtime: Runtime;
  /** What was logged, a line of JSON each. */
  readonly log: string[];
  readonly limits: OpenLimits;
  close(): Promise<void>;
}

export interface TestHostOptions {
  readonly router?: AnyRouter;
  readonly identify?: (credentials: Credentials) => Promise<Actor>;
  readonly settings?: Partial<HostSettings>;
  readonly webFolder?: string;
  /** By default tries are counted in memory. */
  readonly limits?: OpenLimits;
}

export const usualSettings: HostSettings = {
  publicOrigins: [],
  trustedProxies: [],
  uploadLimitBytes: 1_000_000,
};

/** A folder in which nobody built the pages. */
export const noWebApp = import.meta.dirname;

/** The host over a database of its own; unless told otherwise, with procedures made for the test and nobody signed in. */
export async function openTestHost(options: TestHostOptions = {}): Promise<TestHost> {
  const shop = await openTestShop();
  const log: string[] = [];
  const logger = pino({ level: 'warn' }, { write: (line: string) => log.push(line) });
  const runtime = { ...shop.runtime, log: logger };
  const limits = options.limits ?? (await openLimits({ redisUrl: null, rateLimitFactor: 1 }, logger));
  const app = await buildHost({
    runtime,
    router: options.router ?? testRouter,
    identify: options.identify ?? (async () => ({ kind: 'anonymous' })),
    settings: { ...usualSettings, ...options.settings },
    limits,
    log: logger,
    webFolder: options.webFolder ?? noWebApp,
  });
  const close = async () => {
    await app.close();
    await shop.close();
  };
  return { app, runtime, log, limits, close };
}
