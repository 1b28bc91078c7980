import { type ErrorCode, errorCodes, statusOf } from '@tillback/rules/errors/error-codes';
import { type FieldErrors, Refusal } from '@tillback/rules/errors/refusal';
import { fieldErrorCodes, fieldErrors } from '@tillback/rules/validation/field-errors';
import { TRPCError } from '@trpc/server';
import { z } from 'zod';
import { refusalOf } from './database-errors.ts';

/** RFC 9457 problem details, the same for tRPC and REST. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly code: ErrorCode;
  readonly requestId: string | null;
  readonly errors?: FieldErrors;
  /** By what rule each field is wrong, in the order of `errors`. */
  readonly errorCodes?: FieldErrors;
  readonly [extra: string]: unknown;
}

type TrpcCode = TRPCError['code'];

/** tRPC has its own names for HTTP statuses; each of our codes has one, or this does not compile. */
const trpcCodes = {
  malformed: 'BAD_REQUEST',
  invalid_input: 'BAD_REQUEST',
  idempotency_key_required: 'BAD_REQUEST',
  unauthenticated: 'UNAUTHORIZED',
  invalid_credentials: 'UNAUTHORIZED',
  second_factor_required: 'UNAUTHORIZED',
  wrong_code: 'UNAUTHORIZED',
  forbidden: 'FORBIDDEN',
  insufficient_scope: 'FORBIDDEN',
  second_factor_missing: 'FORBIDDEN',
  origin_refused: 'FORBIDDEN',
  not_found: 'NOT_FOUND',
  link_not_valid: 'NOT_FOUND',
  method_not_allowed: 'METHOD_NOT_SUPPORTED',
  conflict: 'CONFLICT',
  insufficient_stock: 'CONFLICT',
  import_has_dependents: 'CONFLICT',
  insufficient_balance: 'CONFLICT',
  idempotency_key_in_progress: 'CONFLICT',
  reference_taken: 'CONFLICT',
  last_admin: 'CONFLICT',
  own_account: 'CONFLICT',
  email_taken: 'CONFLICT',
  version_mismatch: 'PRECONDITION_FAILED',
  file_too_large: 'PAYLOAD_TOO_LARGE',
  archive_too_large: 'PAYLOAD_TOO_LARGE',
  workbook_too_large: 'PAYLOAD_TOO_LARGE',
  payload_too_large: 'PAYLOAD_TOO_LARGE',
  unsupported_media_type: 'UNSUPPORTED_MEDIA_TYPE',
  idempotency_key_reused: 'UNPROCESSABLE_CONTENT',
  document_invalid: 'UNPROCESSABLE_CONTENT',
  customer_mismatch: 'UNPROCESSABLE_CONTENT',
  unknown_type: 'UNPROCESSABLE_CONTENT',
  unknown_product: 'UNPROCESSABLE_CONTENT',
  total_mismatch: 'UNPROCESSABLE_CONTENT',
  date_in_future: 'UNPROCESSABLE_CONTENT',
  wrong_password: 'UNPROCESSABLE_CONTENT',
  password_too_weak: 'UNPROCESSABLE_CONTENT',
  rule_violated: 'UNPROCESSABLE_CONTENT',
  file_empty: 'UNPROCESSABLE_CONTENT',
  file_not_csv: 'UNPROCESSABLE_CONTENT',
  file_not_workbook: 'UNPROCESSABLE_CONTENT',
  sheet_not_found: 'UNPROCESSABLE_CONTENT',
  header_mismatch: 'UNPROCESSABLE_CONTENT',
  rate_limited: 'TOO_MANY_REQUESTS',
  internal: 'INTERNAL_SERVER_ERROR',
  unavailable: 'SERVICE_UNAVAILABLE',
} as const satisfies Record<ErrorCode, TrpcCode>;

/** What tRPC itself refuses before a procedure is reached. */
const codesOfTrpc: Partial<Record<TrpcCode, ErrorCode>> = {
  PARSE_ERROR: 'malformed',
  BAD_REQUEST: 'malformed',
  NOT_FOUND: 'not_found',
  METHOD_NOT_SUPPORTED: 'method_not_allowed',
  UNSUPPORTED_MEDIA_TYPE: 'unsupported_media_type',
  PAYLOAD_TOO_LARGE: 'payload_too_large',
};

/** The error as tRPC carries it, with the refusal that explains it as its cause. */
export function trpcErrorOf(error: unknown): TRPCError {
  const refusal = refusalIn(error);
  return new TRPCError({ code: trpcCodes[refusal.code], message: refusal.detail, cause: refusal });
}

/** Problem details of whatever was thrown. Nothing of our own faults is told but the request id. */
export function problemOf(error: unknown, requestId: string | null): Problem {
  const refusal = refusalIn(error);
  return {
    ...refusal.extra,
    type: `urn:tillback:problem:${refusal.code}`,
    title: errorCodes[refusal.code].title,
    status: statusOf(refusal.code),
    detail: refusal.detail,
    code: refusal.code,
    requestId,
    ...(refusal.errors && { errors: refusal.errors }),
  };
}

/** Whatever was thrown, as one of our refusals. */
export function refusalIn(error: unknown): Refusal {
  if (error instanceof Refusal) {
    return error;
  }
  if (error instanceof z.ZodError) {
    return invalidInput(error);
  }
  return error instanceof TRPCError ? refusalOfTrpc(error) : (refusalOf(error) ?? ourFault());
}

/** tRPC wraps what a procedure threw; a ZodError that is not about the input is an answer of ours that is not right. */
function refusalOfTrpc(error: TRPCError): Refusal {
  if (error.cause instanceof Refusal) {
    return error.cause;
  }
  if (error.cause instanceof z.ZodError && error.code === 'BAD_REQUEST') {
    return invalidInput(error.cause);
  }
  const code = codesOfTrpc[error.code];
  if (!code) {
    return refusalOf(error) ?? ourFault();
  }
  return new Refusal(code, error.cause ? 'The request could not be read.' : error.message);
}

function invalidInput(error: z.ZodError): Refusal {
  return new Refusal('invalid_input', 'Some fields are not valid.', {
    errors: fieldErrors(error),
    extra: { errorCodes: fieldErrorCodes(error) },
  });
}

function ourFault(): Refusal {
  return new Refusal('internal', 'Something went wrong on our side. Quote the request id to your operator.');
}
