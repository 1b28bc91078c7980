import {
  type LimitName,
  type LimitRule,
  type Limits,
  type LimitUse,
  limits,
  type Trier,
} from '@tillback/api/limits/limits';
import { accountKey, addressKey } from '@tillback/api/limits/trier-key';
import type { ErrorCode } from '@tillback/rules/errors/error-codes';
import { Refusal } from '@tillback/rules/errors/refusal';
import { type RateLimiterAbstract, RateLimiterRes } from 'rate-limiter-flexible';

export interface OpenLimits extends Limits {
  /** Whether Redis answers; null where none is used. */
  redisAnswers(): boolean | null;
  close(): Promise<void>;
}

/** Makes what counts up to `tries` within a time, under names that begin with `keyPrefix`. */
export type OpenCounter = (options: { keyPrefix: string; points: number; duration: number }) => RateLimiterAbstract;

interface Counter {
  readonly rule: LimitRule;
  readonly tries: number;
  readonly counter: RateLimiterAbstract;
}

/** A rule that has counted a try, under this key. */
interface Counted extends Counter {
  readonly key: string;
  readonly use: LimitUse;
}

/** The product's limits; `factor` multiplies what is allowed. */
export function rateLimits(openCounter: OpenCounter, factor: number): Limits {
  const counters = countersOf(openCounter, factor);
  return {
    async count(name, trier) {
      const counted: Counted[] = [];
      for (const counter of counters[name]) {
        const key = keyOf(counter.rule, trier);
        if (key !== null) counted.push(await countUnder(counter, key));
      }
      return { use: tightestOf(counted), settle: (refusedWith) => settle(counted, refusedWith) };
    },
  };
}

function countersOf(openCounter: OpenCounter, factor: number): Record<LimitName, Counter[]> {
  const entries = Object.entries<readonly LimitRule[]>(limits).map(([name, rules]) => [
    name,
    rules.map((rule, index): Counter => {
      const tries = Math.max(1, Math.round(rule.tries * factor));
      const keyPrefix = `tillback:${name}:${index}`;
      return { rule, tries, counter: openCounter({ keyPrefix, points: tries, duration: rule.withinSeconds }) };
    }),
  ]);
  return Object.fromEntries(entries) as Record<LimitName, Counter[]>;
}

function keyOf({ of }: LimitRule, { ip, account }: Trier): string | null {
  if (of === 'address') {
    return ip && addressKey(ip);
  }
  return account && accountKey(account);
}

async function countUnder(counter: Counter, key: string): Promise<Counted> {
  try {
    return { ...counter, key, use: useOf(counter, await counter.counter.consume(key)) };
  } catch (full) {
    if (full instanceof RateLimiterRes) {
      throw tooManyTries(counter.rule, useOf(counter, full));
    }
    throw full;
  }
}

function useOf({ tries }: Counter, { remainingPoints, msBeforeNext }: RateLimiterRes): LimitUse {
  return { limit: tries, remaining: remainingPoints, resetsInSeconds: Math.max(1, Math.ceil(msBeforeNext / 1_000)) };
}

/** In words that are the same for an account that there is and one that there is not. */
function tooManyTries({ of }: LimitRule, { resetsInSeconds }: LimitUse): Refusal {
  const whose = of === 'address' ? 'from your address' : 'for this account';
  return new Refusal('rate_limited', `Too many tries ${whose}. Try again in ${resetsInSeconds} seconds.`, {
    retryAfterSeconds: resetsInSeconds,
  });
}

function tightestOf(counted: readonly Counted[]): LimitUse | null {
  const [tightest] = counted.map(({ use }) => use).toSorted((one, other) => one.remaining - other.remaining);
  return tightest ?? null;
}

async function settle(counted: readonly Counted[], refusedWith: ErrorCode | null): Promise<void> {
  for (const { rule, counter, key } of counted) {
    if (refusedWith === null && rule.forgivenBySuccess) {
      await counter.delete(key);
    } else if (rule.counts !== undefined && rule.counts !== refusedWith) {
      await counter.reward(key);
    }
  }
}
