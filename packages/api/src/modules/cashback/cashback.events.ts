import { toPublicId } from '@tillback/rules/ids/ids';
import type { Fact } from '../../pipeline/unit.ts';

interface Confirmed {
  readonly entryId: string;
  readonly orderId: string;
  readonly customerId: string;
  readonly amountMinor: bigint;
  /** True where the order was only recorded afterwards: no e-mail, no webhook, no dispatch. */
  readonly history: boolean;
}

/** An entry's holding period is over: what is left of it can be spent. Amounts in minor units. */
export function cashbackConfirmed(entry: Confirmed): Fact {
  return {
    topic: 'cashback.confirmed',
    history: entry.history,
    payload: {
      entryId: toPublicId('cashbackEntry', entry.entryId),
      orderId: toPublicId('order', entry.orderId),
      customerId: toPublicId('customer', entry.customerId),
      amountMinor: entry.amountMinor.toString(),
    },
  };
}
