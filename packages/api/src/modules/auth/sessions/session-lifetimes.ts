import type { Role } from '@tillback/rules/access/rights';

interface Lifetimes {
  /** How long a session lives after it was last used. */
  readonly unusedMs: number;
  /** How long it lives in all, however much it is used. */
  readonly wholeMs: number;
}

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;

/** As NIST SP 800-63B-4 advises at AAL1: to sign in again after 30 days at the latest. */
const ofShoppers: Lifetimes = { unusedMs: 14 * dayMs, wholeMs: 30 * dayMs };

/** Of who works with other people's money: after an hour away, as at AAL2, and every working day anew. */
const ofStaff: Lifetimes = { unusedMs: hourMs, wholeMs: 12 * hourMs };

export function lifetimesOf(role: Role): Lifetimes {
  return role === 'shopper' ? ofShoppers : ofStaff;
}

/** When a session ends that is used at `now`, unless it is used again. */
export function endOfSession(role: Role, { createdAt, now }: { createdAt: Date; now: Date }): Date {
  const { unusedMs, wholeMs } = lifetimesOf(role);
  return new Date(Math.min(now.getTime() + unusedMs, createdAt.getTime() + wholeMs));
}

/** That a session was used is written only where its end has moved by this much: not for every request. */
export function noteworthyMs(role: Role): number {
  return lifetimesOf(role).unusedMs / 60;
}
