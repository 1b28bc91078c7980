type ErrorDescription = { readonly status: number; readonly title: string };

/** Every error a caller can get: its stable code, its HTTP status, and what it is called. */
export const errorCodes = {
  malformed: { status: 400, title: 'The request could not be read' },
  invalid_input: { status: 400, title: 'The input is not valid' },
  idempotency_key_required: { status: 400, title: 'An Idempotency-Key is required' },
  unauthenticated: { status: 401, title: 'You are not signed in' },
  invalid_credentials: { status: 401, title: 'The e-mail address or the password is wrong' },
  second_factor_required: { status: 401, title: 'A code of your second factor is needed' },
  wrong_code: { status: 401, title: 'The code is wrong' },
  forbidden: { status: 403, title: 'You may not do this' },
  insufficient_scope: { status: 403, title: 'The token does not allow this' },
  second_factor_missing: { status: 403, title: 'You need a second factor first' },
  origin_refused: { status: 403, title: 'The request came from another site' },
  not_found: { status: 404, title: 'There is no such thing' },
  link_not_valid: { status: 404, title: 'The link is not valid any more' },
  method_not_allowed: { status: 405, title: 'The method is not allowed here' },
  conflict: { status: 409, title: 'The present state does not allow this' },
  insufficient_stock: { status: 409, title: 'There is not enough in stock' },
  insufficient_balance: { status: 409, title: 'The balance is too low' },
  idempotency_key_in_progress: { status: 409, title: 'The same request is still running' },
  import_has_dependents: { status: 409, title: 'Something since depends on the import' },
  reference_taken: { status: 409, title: 'The reference was used before' },
  last_admin: { status: 409, title: 'There must be an admin' },
  own_account: { status: 409, title: 'Nobody does this to their own account' },
  email_taken: { status: 409, title: 'The e-mail address is already registered' },
  version_mismatch: { status: 412, title: 'It was changed since you read it' },
  file_too_large: { status: 413, title: 'The file is too large' },
  archive_too_large: { status: 413, title: 'The compressed file unpacks to too much' },
  workbook_too_large: { status: 413, title: 'The workbook is too large' },
  payload_too_large: { status: 413, title: 'The request is too large' },
  unsupported_media_type: { status: 415, title: 'The content type is not supported' },
  idempotency_key_reused: { status: 422, title: 'The Idempotency-Key was used for another request' },
  document_invalid: { status: 422, title: 'The document is not a valid CPF' },
  customer_mismatch: { status: 422, title: 'The document belongs to someone of another name' },
  unknown_type: { status: 422, title: 'There is no such product type' },
  unknown_product: { status: 422, title: 'There is no product with this SKU' },
  total_mismatch: { status: 422, title: 'The total is not the sum of the lines' },
  date_in_future: { status: 422, title: 'The date is in the future' },
  wrong_password: { status: 422, title: 'The password is wrong' },
  password_too_weak: { status: 422, title: 'The password is too easy to guess' },
  rule_violated: { status: 422, title: 'A rule does not allow this' },
  file_empty: { status: 422, title: 'The file is empty' },
  file_not_csv: { status: 422, title: 'The file is not a CSV' },
  file_not_workbook: { status: 422, title: 'The file is not a workbook that can be read' },
  sheet_not_found: { status: 422, title: 'The workbook has no such sheet' },
  header_mismatch: { status: 422, title: 'The columns of the file are not the expected ones' },
  rate_limited: { status: 429, title: 'Too many requests' },
  internal: { status: 500, title: 'Something went wrong on our side' },
  unavailable: { status: 503, title: 'The service is not available right now' },
} as const satisfies Readonly<Record<string, ErrorDescription>>;

export type ErrorCode = keyof typeof errorCodes;

export function statusOf(code: ErrorCode): number {
  return errorCodes[code].status;
}

export function isErrorCode(text: string): text is ErrorCode {
  return Object.hasOwn(errorCodes, text);
}
