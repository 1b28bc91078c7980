import { takenBackInAll } from '@tillback/rules/money/rounding';

/** A locked order line and what of it was refunded so far. */
export interface RefundableLine {
  readonly id: string;
  readonly orderId: string;
  readonly productId: string;
  readonly unitPriceMinor: bigint;
  readonly quantity: number;
  readonly cashbackMinor: bigint;
  readonly cashbackEntryId: string | null;
  refundedQuantity: number;
  cashbackTakenBackMinor: bigint;
}

export interface LineRefund {
  readonly line: RefundableLine;
  readonly quantity: number;
  readonly amountMinor: bigint;
  readonly cashbackMinor: bigint;
  readonly restock: boolean;
}

/**
 * Refunds units of a line and says what that takes back. Cashback is taken back cumulatively: after r of q units, half-up
 * of cashback × r / q in all, so that the last unit always takes exactly what is left.
 */
export function refundUnits(line: RefundableLine, quantity: number, restock: boolean): LineRefund {
  line.refundedQuantity += quantity;
  const takenBackMinor = takenBackInAll(line.cashbackMinor, line.refundedQuantity, line.quantity);
  const cashbackMinor = takenBackMinor - line.cashbackTakenBackMinor;
  line.cashbackTakenBackMinor = takenBackMinor;
  return { line, quantity, amountMinor: line.unitPriceMinor * BigInt(quantity), cashbackMinor, restock };
}
