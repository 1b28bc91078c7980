import { formatAmount } from '@tillback/rules/money/amount';
import type { ImportUndo, UndoTotals } from '../entities/import.ts';
import type { ImportUndoAnswer, UndoTotalsAnswer } from '../undo.shapes.ts';

/** What is told of an import that was, is or could not be undone. */
export function undoAnswer(undo: ImportUndo | null, currency: string): ImportUndoAnswer | null {
  if (!undo) {
    return null;
  }
  const { requestedAt, requestedByName, percent, undoneAt, totals, failure } = undo;
  return {
    requestedAt,
    requestedBy: requestedByName,
    percent,
    undoneAt,
    totals: totals && undoTotalsAnswer(totals, currency),
    failure,
  };
}

export function undoTotalsAnswer(totals: UndoTotals, currency: string): UndoTotalsAnswer {
  const amount = (digits: string) => formatAmount(BigInt(digits), currency);
  const { orders, lines, refunds, customers, products } = totals;
  return {
    orders,
    lines,
    refunds,
    customers,
    products,
    revenue: amount(totals.revenueMinor),
    refunded: amount(totals.refundedMinor),
    cashback: amount(totals.cashbackMinor),
  };
}
