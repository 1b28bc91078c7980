import rateLimit from '@fastify/rate-limit';
import { Refusal } from '@tillback/rules/errors/refusal';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

/** How often one address may try, each minute: enough for an office behind one address, too little to guess anything. */
const triesPerMinute = { 'auth.signIn': 30, 'auth.signUp': 30, 'referrals.checkCode': 120 } as const;

type LimitedProcedure = keyof typeof triesPerMinute;

/** Counts one try of each procedure that has a limit, whatever way in it takes. */
export type CountTries = (request: FastifyRequest, reply: FastifyReply, procedures: readonly string[]) => Promise<void>;

/** `factor` multiplies what is allowed. */
export async function openRateLimits(app: FastifyInstance, factor: number): Promise<CountTries> {
  await app.register(rateLimit, { global: false });
  const limiterOf = (procedure: LimitedProcedure) =>
    app.createRateLimit({ max: Math.max(1, Math.round(triesPerMinute[procedure] * factor)), timeWindow: '1 minute' });
  const limiters = {
    'auth.signIn': limiterOf('auth.signIn'),
    'auth.signUp': limiterOf('auth.signUp'),
    'referrals.checkCode': limiterOf('referrals.checkCode'),
  };

  return async (request, reply, procedures) => {
    for (const procedure of procedures.filter(isRateLimited)) {
      const use = await limiters[procedure](request);
      if (use.isAllowed) continue;
      reply.headers({
        'ratelimit-limit': use.max,
        'ratelimit-remaining': use.remaining,
        'ratelimit-reset': use.ttlInSeconds,
      });
      if (use.isExceeded) {
        reply.header('retry-after', use.ttlInSeconds);
        throw new Refusal(
          'rate_limited',
          `Too many tries from your address. Try again in ${use.ttlInSeconds} seconds.`,
        );
      }
    }
  };
}

export function isRateLimited(procedure: string): procedure is LimitedProcedure {
  return Object.hasOwn(triesPerMinute, procedure);
}
