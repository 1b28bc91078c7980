import { readAmount } from '@tillback/rules/validation/amount-schema';
import type { PlaceOrderInput } from '@tillback/rules/validation/orders';
import type { Reader } from '../../pipeline/unit.ts';
import type { OrderRequest } from './order-request.ts';

/**
 * What is asked of the shop's kernel, once it is known whose order it is.
 * @throws {Refusal} `invalid_input` for an amount that the store's currency does not have
 */
export function requestOf(
  { now, store }: Pick<Reader, 'now' | 'store'>,
  { lines, redeem, deliveryAddress, notes }: Omit<PlaceOrderInput, 'customerId'>,
  customerId: string | null,
): OrderRequest {
  return {
    channel: 'shop',
    customerId,
    placedAt: now,
    lines,
    isHistory: false,
    ...(redeem !== undefined && {
      redeem: redeem === 'all' ? redeem : readAmount('redeem', redeem, store.currency),
    }),
    ...(deliveryAddress && { deliveryAddress }),
    ...(notes !== undefined && { notes }),
  };
}
