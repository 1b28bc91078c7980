import type { ErrorCode } from '../errors/error-codes.ts';

/** What became of a sale that a client sent. */
export const saleVerdicts = ['accepted', 'refused'] as const;

/** Why a sale can be refused, by the error code that its sender got. */
export const saleRefusals = [
  'invalid_input',
  'idempotency_key_required',
  'idempotency_key_reused',
  'document_invalid',
  'unknown_type',
  'unknown_product',
  'total_mismatch',
  'date_in_future',
  'reference_taken',
  'customer_mismatch',
  'rule_violated',
] as const satisfies readonly ErrorCode[];

export type SaleRefusal = (typeof saleRefusals)[number];
