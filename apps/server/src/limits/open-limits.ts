import type { Limits } from '@tillback/api/limits/limits';
import type { Log } from '@tillback/api/pipeline/runtime';
import { Redis } from 'ioredis';
import { RateLimiterMemory, RateLimiterRedis } from 'rate-limiter-flexible';
import { rateLimits } from './rate-limits.ts';

interface LimitSettings {
  /** Where all servers count together; null: each counts in its own memory. */
  readonly redisUrl: string | null;
  readonly rateLimitFactor: number;
}

export interface OpenLimits extends Limits {
  /** Whether Redis answers; null where none is used. */
  redisAnswers(): boolean | null;
  close(): Promise<void>;
}

// A sign-in waits no longer than this for Redis: then the try is counted in memory.
const answersWithinMs = 250;
const triesAgainAfterMs = 1_000;

/**
 * Where tries are counted: in memory, or in Redis for all servers together. While Redis does not answer each server counts
 * by itself, so that the shop goes on and nobody has more tries than a server gives.
 */
export function openLimits({ redisUrl, rateLimitFactor: factor }: LimitSettings, log: Log): OpenLimits {
  if (redisUrl === null) {
    const inMemory = rateLimits((options) => new RateLimiterMemory(options), factor);
    return { ...inMemory, redisAnswers: () => null, close: async () => {} };
  }
  const redis = connect(redisUrl, log);
  const inRedis = rateLimits(
    (options) =>
      new RateLimiterRedis({
        ...options,
        storeClient: redis,
        rejectIfRedisNotReady: true,
        insuranceLimiter: new RateLimiterMemory(options),
      }),
    factor,
  );
  return { ...inRedis, redisAnswers: () => redis.status === 'ready', close: async () => redis.disconnect() };
}

function connect(url: string, log: Log): Redis {
  const redis = new Redis(url, {
    connectTimeout: 2_000,
    commandTimeout: answersWithinMs,
    enableOfflineQueue: false,
    maxRetriesPerRequest: 0,
    retryStrategy: () => triesAgainAfterMs,
  });
  let isSaid = false;
  redis.on('error', (err) => {
    // While it is away each attempt to connect fails: that is said once.
    if (!isSaid) log.warn({ err }, 'Redis does not answer: tries are counted in memory until it does');
    isSaid = true;
  });
  redis.on('ready', () => {
    if (isSaid) log.info({}, 'Redis answers again');
    isSaid = false;
  });
  return redis;
}
