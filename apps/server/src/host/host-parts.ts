import type { Credentials } from '@tillback/api/modules/auth/public';
import type { Actor } from '@tillback/api/pipeline/actor';
import type { Runtime } from '@tillback/api/pipeline/runtime';
import type { AnyRouter } from '@trpc/server';
import type { FastifyBaseLogger } from 'fastify';
import type { Configuration } from '../configuration/configuration.ts';
import type { OpenLimits } from '../limits/rate-limits.ts';

export type HostSettings = Pick<Configuration, 'publicOrigins' | 'trustedProxies' | 'uploadLimitBytes'>;

/** What the HTTP host serves, and with what. */
export interface HostParts {
  readonly runtime: Runtime;
  /** The product's procedures; each becomes a tRPC call and, where it says so, a REST operation. */
  readonly router: AnyRouter;
  /** Who sends a request with these credentials; refuses an API key that is not good. */
  readonly identify: (credentials: Credentials) => Promise<Actor>;
  readonly settings: HostSettings;
  readonly limits: OpenLimits;
  readonly log: FastifyBaseLogger;
  /** The folder of the built web app. */
  readonly webFolder: string;
}
