import { type ErrorCode, isErrorCode } from '@tillback/rules/errors/error-codes';

/** What went wrong, in the terms of the server's problem details. */
export type Problem = {
  /** 'unreachable': no answer came at all */
  readonly code: ErrorCode | 'unreachable';
  readonly detail: string | null;
  /** messages by field path */
  readonly errors: Readonly<Record<string, readonly string[]>>;
  /** by what rule each field is wrong, in the order of `errors` */
  readonly errorCodes: Readonly<Record<string, readonly string[]>>;
  /** of a sign-in that needs a code yet */
  readonly signInToken: string | null;
  /** of a file: what its detail speaks of */
  readonly file: FileParameters;
  readonly requestId: string | null;
};

/** What a refused file is wrong in. */
export type FileParameters = {
  readonly missing?: readonly string[] | undefined;
  readonly repeated?: readonly string[] | undefined;
  readonly found?: readonly string[] | undefined;
  /** where a quote opens that is not closed; 0 is the header */
  readonly quoteInRow?: number | undefined;
  readonly invoice?: string | undefined;
  readonly mostRows?: number | undefined;
};

/** No answer came at all. */
export const unreachable: Problem = {
  code: 'unreachable',
  detail: null,
  errors: {},
  errorCodes: {},
  signInToken: null,
  file: {},
  requestId: null,
};

/** The problem that a failed tRPC call carries. */
export function problemOf(error: unknown): Problem {
  const data = memberOf(error, 'data');
  const carried = memberOf(data, 'problem');
  if (carried !== undefined) return readProblem(carried);
  return data === undefined || data === null ? unreachable : { ...unreachable, code: 'internal' };
}

/** Reads problem details (RFC 9457) from a parsed body, whatever it may be. */
export function readProblem(body: unknown): Problem {
  const code = memberOf(body, 'code');
  return {
    code: typeof code === 'string' && isErrorCode(code) ? code : 'internal',
    detail: textOrNull(memberOf(body, 'detail')),
    errors: fieldErrorsOf(memberOf(body, 'errors')),
    errorCodes: fieldErrorsOf(memberOf(body, 'errorCodes')),
    signInToken: textOrNull(memberOf(body, 'signInToken')),
    file: fileParametersOf(body),
    requestId: textOrNull(memberOf(body, 'requestId')),
  };
}

const inDoubt: ReadonlySet<string> = new Set(['unreachable', 'internal', 'unavailable', 'idempotency_key_in_progress']);

/** Whether something may have been done although this came back: the answer was lost, or the server does not know itself. */
export function leavesInDoubt(error: unknown): boolean {
  return inDoubt.has(problemOf(error).code);
}

function memberOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}

function fileParametersOf(body: unknown): FileParameters {
  const textsAt = (name: string) => {
    const texts = memberOf(body, name);
    return Array.isArray(texts) ? texts.map(String) : undefined;
  };
  const numberAt = (name: string) => {
    const number = memberOf(body, name);
    return typeof number === 'number' ? number : undefined;
  };
  return {
    missing: textsAt('missing'),
    repeated: textsAt('repeated'),
    found: textsAt('found'),
    quoteInRow: numberAt('quoteInRow'),
    invoice: textOrNull(memberOf(body, 'invoice')) ?? undefined,
    mostRows: numberAt('mostRows'),
  };
}

function textOrNull(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}

function fieldErrorsOf(value: unknown): Record<string, string[]> {
  if (typeof value !== 'object' || value === null) return {};
  const entries = Object.entries(value).filter((entry): entry is [string, unknown[]] => Array.isArray(entry[1]));
  return Object.fromEntries(entries.map(([field, messages]) => [field, messages.map(String)]));
}
