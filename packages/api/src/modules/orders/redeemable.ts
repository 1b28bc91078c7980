import { Refusal } from '@tillback/rules/errors/refusal';
import type { OrderRequest } from './order-request.ts';

/** What the wallet pays of an order, in minor units: what was asked for, or as much as it can; or why it can't. */
export function redeemableMinor(
  { redeem }: Pick<OrderRequest, 'redeem'>,
  totalMinor: bigint,
  spendableMinor: bigint,
): bigint | Refusal {
  if (redeem === undefined) {
    return 0n;
  }
  if (redeem === 'all') {
    return spendableMinor < totalMinor ? spendableMinor : totalMinor;
  }
  if (redeem > totalMinor) {
    return refusedField('rule_violated', 'The order costs less than what was to be paid from the wallet.');
  }
  return redeem > spendableMinor
    ? refusedField('insufficient_balance', 'There is less in the wallet than what was to be paid from it.')
    : redeem;
}

function refusedField(code: 'rule_violated' | 'insufficient_balance', sentence: string): Refusal {
  return new Refusal(code, sentence, { errors: { redeem: [sentence] } });
}
