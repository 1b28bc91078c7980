import { formatAmount } from '@tillback/rules/money/amount';
import type { SummaryAnswer } from '../insights.shapes.ts';
import type { Figures } from './figures-by-span.ts';

export function shapeFigures(figures: Figures, currency: string): Omit<SummaryAnswer, 'currency' | 'lines'> {
  return {
    orders: figures.orders,
    revenue: formatAmount(figures.revenueMinor, currency),
    refunded: formatAmount(figures.refundedMinor, currency),
    cashbackEarned: formatAmount(figures.earnedMinor, currency),
    cashbackTakenBack: formatAmount(figures.takenBackMinor, currency),
    cashbackOwed: formatAmount(figures.owedMinor, currency),
  };
}
