import { actorOfRequest } from '@tillback/api/modules/auth/public';
import type { Runtime } from '@tillback/api/pipeline/runtime';
import { appRouter } from '@tillback/api/router';
import { freshDatabase } from '@tillback/api/testing/fresh-database';
import { openTillback } from '@tillback/api/tillback';
import type { FastifyInstance } from 'fastify';
import pino from 'pino';
import { buildHost } from '../host/host.ts';
import { openLimits } from '../limits/open-limits.ts';
import { noWebApp, usualSettings } from './test-host.ts';

export interface Server {
  readonly app: FastifyInstance;
  readonly runtime: Runtime;
  close(): Promise<void>;
}

export interface TwoServers {
  readonly ownerUrl: string;
  readonly one: Server;
  readonly other: Server;
  close(): Promise<void>;
}

/** Two server processes as far as they can tell: each with its own connections and memory, over one database. */
export async function openTwoServers(): Promise<TwoServers> {
  const ownerUrl = await freshDatabase();
  const one = await openServer(ownerUrl);
  const other = await openServer(ownerUrl);
  const close = async () => {
    await one.close();
    await other.close();
  };
  return { ownerUrl, one, other, close };
}

async function openServer(url: string): Promise<Server> {
  const log = pino({ level: 'silent' });
  const tillback = await openTillback({ database: { url }, log });
  await tillback.rememberActors();
  const { runtime } = tillback;
  const app = await buildHost({
    runtime,
    router: appRouter,
    identify: (credentials) => actorOfRequest(runtime, credentials),
    settings: usualSettings,
    limits: await openLimits({ redisUrl: null, rateLimitFactor: 1_000 }, log),
    log,
    webFolder: noWebApp,
  });
  const close = async () => {
    await app.close();
    await tillback.stop();
  };
  return { app, runtime, close };
}
