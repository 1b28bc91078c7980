import type { Unit } from '../../../pipeline/unit.ts';
import { type RefundRequest, refundOrders } from '../../orders/public.ts';
import type { ReturnRow } from '../presets/preset.ts';
import { keepRefunds } from './effects.ts';
import { count, countAmount, type ImportState } from './import-state.ts';
import { type Interpreted, interpretReturns } from './interpret-rows.ts';
import { matchReturn, type TakenLine } from './match-returns.ts';
import { recogniseRows } from './recognise-rows.ts';
import { lockReturnableLines } from './returnable-lines.ts';
import { accepted, partlyTaken, type RowVerdict, refused } from './row-verdict.ts';
import { supersede } from './save-verdicts.ts';
import { knownRows, nextReturnRows } from './staged-rows.ts';

interface MatchedReturn extends Interpreted<ReturnRow> {
  readonly taken: readonly TakenLine[];
}

/**
 * Books the next rows of returns, in file order: each takes its quantity back from the same customer's earlier sales.
 * All sales of the file are booked by then. No verdicts means that there are no more.
 */
export async function bookReturns(unit: Unit, state: ImportState): Promise<RowVerdict[]> {
  const rows = await nextReturnRows(unit, state);
  const documents = [...new Set(rows.map((row) => row.document))];
  const { fresh, verdicts, superseded } = recogniseRows(rows, await knownRows(unit, state.source, documents));
  await supersede(unit, state.source, superseded);

  const { understood, refusals } = interpretReturns(unit, state, fresh);
  const returnable = await lockReturnableLines(
    unit,
    state,
    understood.map(({ meaning }) => meaning),
  );
  const matched = understood.map((returned) => ({
    ...returned,
    taken: matchReturn(returned.meaning, returned.row.rowNumber, returnable),
  }));
  await refund(unit, state, matched);
  state.position = rows.at(-1)?.rowNumber ?? state.position;
  return [...verdicts, ...refusals, ...matched.map((returned) => verdictOn(state, returned))];
}

async function refund(unit: Unit, state: ImportState, matched: readonly MatchedReturn[]): Promise<void> {
  const requests = requestsOf(matched);
  if (requests.length === 0) {
    return;
  }
  const done = await refundOrders(unit, requests);
  await keepRefunds(unit, state, done.refundIds);
  countAmount(state, 'refundedMinor', done.refundedMinor);
  countAmount(state, 'cashbackTakenBackMinor', done.cashbackTakenBackMinor);
  countAmount(state, 'cashbackConfirmedMinor', done.cashbackConfirmedMinor);
}

/** One refund for each order that a return's invoice takes from. */
function requestsOf(matched: readonly MatchedReturn[]): RefundRequest[] {
  const parts = matched.flatMap(({ row, meaning, taken }) =>
    taken.map(({ line, quantity }) => ({ document: row.document, returnedAt: meaning.returnedAt, line, quantity })),
  );
  const grouped = Map.groupBy(parts, ({ document, line }) => `${line.orderId} ${document}`);
  return [...grouped.values()].flatMap((group) => {
    const [first] = group;
    if (!first) {
      return [];
    }
    return {
      orderId: first.line.orderId,
      reference: first.document,
      effectiveAt: first.returnedAt,
      isHistory: true,
      lines: group.map(({ line, quantity }) => ({ orderLineId: line.orderLineId, quantity })),
    };
  });
}

function verdictOn(state: ImportState, { row, meaning, taken }: MatchedReturn): RowVerdict {
  if (meaning.customerReference === null) {
    return refused(row, 'return_without_customer', 'A return needs a customer, to find what was sold.');
  }
  const found = taken.reduce((units, { quantity }) => units + quantity, 0);
  if (found === 0) {
    const detail = 'No earlier sale of this product at this price to this customer has anything left to return.';
    return refused(row, 'return_without_sale', detail);
  }
  if (found < meaning.quantity) {
    count(state, 'returnLinesPart', 1);
    return partlyTaken(row, found, meaning.quantity);
  }
  count(state, 'returnLinesWhole', 1);
  return accepted(row, null);
}
