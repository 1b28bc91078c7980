import { formatAmount, parseAmount } from '@tillback/rules/money/amount';
import { takenBackInAll } from '@tillback/rules/money/rounding';
import { refundShares } from '@tillback/rules/orders/refund-shares';
import type { Order, OrderLine } from '../order-types.ts';

/** How many units of a line go back, by the line's id. */
export type Quantities = Readonly<Record<string, number>>;

/** What a refund will move, as decimal texts; the server reckons it by the same rules. */
export interface RefundPreview {
  readonly total: string;
  readonly wallet: string;
  readonly outside: string;
  readonly cashback: string;
}

export function unitsLeft(line: OrderLine): number {
  return line.quantity - line.refundedQuantity;
}

export function previewRefund(order: Order, quantities: Quantities): RefundPreview {
  const minor = (amount: string) => parseAmount(amount, order.currency);
  const text = (amountMinor: bigint) => formatAmount(amountMinor, order.currency);
  const parts = order.lines.map((line) => {
    const quantity = quantities[line.id] ?? 0;
    const cashbackInAll = takenBackInAll(minor(line.cashback), line.refundedQuantity + quantity, line.quantity);
    return {
      amountMinor: minor(line.unitPrice) * BigInt(quantity),
      cashbackMinor: cashbackInAll - minor(line.cashbackTakenBack),
    };
  });
  const totalMinor = parts.reduce((total, { amountMinor }) => total + amountMinor, 0n);
  const shares = refundShares(
    {
      totalMinor: minor(order.total),
      walletPaidMinor: minor(order.walletPaid),
      refundedTotalMinor: minor(order.refundedTotal),
    },
    totalMinor,
  );
  return {
    total: text(totalMinor),
    wallet: text(shares.walletMinor),
    outside: text(shares.outsideMinor),
    cashback: text(parts.reduce((total, { cashbackMinor }) => total + cashbackMinor, 0n)),
  };
}
