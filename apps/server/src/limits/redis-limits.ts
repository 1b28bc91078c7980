import type { Log } from '@tillback/api/pipeline/runtime';
import { Redis } from 'ioredis';
import { RateLimiterMemory, RateLimiterRedis } from 'rate-limiter-flexible';
import { type OpenLimits, rateLimits } from './rate-limits.ts';

// A sign-in waits no longer than this for Redis: then the try is counted in memory.
const answersWithinMs = 250;
const triesAgainAfterMs = 1_000;

/**
 * Counts in Redis for all servers together. While Redis does not answer each server counts by itself, so that the shop goes
 * on and nobody has more tries than a server gives.
 */
export function limitsInRedis(url: string, factor: number, log: Log): OpenLimits {
  const redis = connect(url, log);
  const limits = rateLimits(
    (options) =>
      new RateLimiterRedis({
        ...options,
        storeClient: redis,
        rejectIfRedisNotReady: true,
        insuranceLimiter: new RateLimiterMemory(options),
      }),
    factor,
  );
  return { ...limits, redisAnswers: () => redis.status === 'ready', close: async () => redis.disconnect() };
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
