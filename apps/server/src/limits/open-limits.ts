import type { Log } from '@tillback/api/pipeline/runtime';
import { RateLimiterMemory } from 'rate-limiter-flexible';
import { type OpenLimits, rateLimits } from './rate-limits.ts';

interface LimitSettings {
  /** Where all servers count together; null: each counts in its own memory. */
  readonly redisUrl: string | null;
  readonly rateLimitFactor: number;
}

/** Where tries are counted: in memory, or in Redis, whose library is loaded only for who uses it. */
export async function openLimits({ redisUrl, rateLimitFactor: factor }: LimitSettings, log: Log): Promise<OpenLimits> {
  if (redisUrl === null) {
    const inMemory = rateLimits((options) => new RateLimiterMemory(options), factor);
    return { ...inMemory, redisAnswers: () => null, close: async () => {} };
  }
  const { limitsInRedis } = await import('./redis-limits.ts');
  return limitsInRedis(redisUrl, factor, log);
}
