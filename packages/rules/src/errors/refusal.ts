import type { ErrorCode } from './error-codes.ts';

/** Messages by field path, e.g. `{ 'lines.0.quantity': ['…'] }`. */
export type FieldErrors = Record<string, string[]>;

type RefusalOptions = {
  /** further members of the problem, e.g. the shortages of `insufficient_stock` */
  readonly extra?: Record<string, unknown>;
  readonly errors?: FieldErrors;
  /** When it is worth another try, in seconds. */
  readonly retryAfterSeconds?: number;
};

/** Thrown when a rule says no. `detail` is a sentence for the person who gets it. */
export class Refusal extends Error {
  readonly code: ErrorCode;
  readonly detail: string;
  readonly extra: Record<string, unknown>;
  readonly errors?: FieldErrors;
  readonly retryAfterSeconds: number | null;

  constructor(code: ErrorCode, detail: string, options: RefusalOptions = {}) {
    super(detail);
    this.name = 'Refusal';
    this.code = code;
    this.detail = detail;
    this.extra = options.extra ?? {};
    this.retryAfterSeconds = options.retryAfterSeconds ?? null;
    if (options.errors) this.errors = options.errors;
  }
}
