import type { ErrorCode } from '@tillback/rules/errors/error-codes';

/** So many tries within a time, of one address or of one account. */
export interface LimitRule {
  readonly of: 'address' | 'account';
  readonly tries: number;
  readonly withinSeconds: number;
  /** Only a try that is refused with this code stays counted; without it, every try does. */
  readonly counts?: ErrorCode;
  /** One that succeeds forgives all before it. */
  readonly forgivenBySuccess?: true;
}

const minute = 60;
const hour = 3_600;

/**
 * How often each thing may be tried. An address is enough for an office behind it; an account is who an e-mail address
 * names, whether or not there is one, so that many addresses cannot guess at one password. RATE_LIMIT_FACTOR multiplies all.
 */
export const limits = {
  signIn: [
    { of: 'address', tries: 30, withinSeconds: minute },
    { of: 'account', tries: 10, withinSeconds: 15 * minute, counts: 'invalid_credentials', forgivenBySuccess: true },
  ],
  // A sign-up says that an e-mail address is taken. That is worth little to who hears it ten times an hour.
  signUp: [
    { of: 'address', tries: 30, withinSeconds: minute },
    { of: 'address', tries: 10, withinSeconds: hour, counts: 'email_taken' },
  ],
  // A reset sends a mail, to somebody who may not have asked for it.
  requestReset: [
    { of: 'address', tries: 10, withinSeconds: minute },
    { of: 'account', tries: 10, withinSeconds: hour },
  ],
  // The token of a link is as long as a key: this only keeps hashing away from whoever makes tokens up.
  useLink: [{ of: 'address', tries: 30, withinSeconds: minute }],
  // Wrong codes are counted by account too, where the code is looked at.
  enterCode: [{ of: 'address', tries: 30, withinSeconds: minute }],
  ownPassword: [
    { of: 'address', tries: 30, withinSeconds: minute },
    { of: 'account', tries: 10, withinSeconds: 15 * minute, counts: 'wrong_password', forgivenBySuccess: true },
  ],
  checkCode: [{ of: 'address', tries: 120, withinSeconds: minute }],
} as const satisfies Readonly<Record<string, readonly LimitRule[]>>;

export type LimitName = keyof typeof limits;

/** Who tries. What stands here is compared and never shown. */
export interface Trier {
  /** As the request came; null in a test. */
  readonly ip: string | null;
  /** An e-mail address as it was typed, or the id of who is signed in; null: there is none. */
  readonly account: string | null;
}

/** What is left of the rule that leaves least. */
export interface LimitUse {
  readonly limit: number;
  readonly remaining: number;
  readonly resetsInSeconds: number;
}

/** A try that was counted, to say what became of it. */
export interface CountedTry {
  /** null where no rule is about who tries. */
  readonly use: LimitUse | null;
  /** Takes back what does not count after all: `refusedWith` says why it was refused, null that it succeeded. */
  readonly settle: (refusedWith: ErrorCode | null) => Promise<void>;
}

/** Counts tries, in this process or for all of them together. */
export interface Limits {
  /** @throws {Refusal} `rate_limited`, with the seconds until the next try */
  count(name: LimitName, trier: Trier): Promise<CountedTry>;
}
