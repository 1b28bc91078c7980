import { formatAmount } from '@tillback/rules/money/amount';
import type { SummaryAnswer } from '../insights.shapes.ts';
import type { Figures } from './figures-by-period.ts';

export function shapeFigures(figures: Figures, currency: string): Omit<SummaryAnswer, 'currency' | 'before'> {
  const { pendingMinor, availableMinor, inTransitMinor } = figures;
  const amount = (amountMinor: bigint) => formatAmount(amountMinor, currency);
  return {
    orders: Number(figures.orders),
    lines: Number(figures.lines),
    revenue: amount(figures.revenueMinor),
    refunded: amount(figures.refundedMinor),
    cashbackEarned: amount(figures.earnedMinor),
    cashbackTakenBack: amount(figures.takenBackMinor),
    cashbackOwed: amount(pendingMinor + availableMinor + inTransitMinor),
    cashbackPending: amount(pendingMinor),
    cashbackAvailable: amount(availableMinor),
  };
}
