import { toPublicId } from '@tillback/rules/ids/ids';
import type { ReadDatabase } from '../../../database/handles.ts';
import { type Recounted, recount } from './recount-sql.ts';

/** Every line's cashback reckoned again, beside what the lines and the ledger say. */
export interface CashbackRecount extends Omit<Recounted, 'firstLineId' | 'firstEntryId'> {
  readonly matches: boolean;
  /** What differs first, in a sentence; null where all matches. */
  readonly firstDifference: string | null;
}

/**
 * Recounts the cashback of every order line in SQL, from its unit price, its quantity and the rate of the rule version
 * stored with it, independently of the code that gave it.
 */
export async function recountCashback(db: ReadDatabase): Promise<CashbackRecount> {
  const { rows } = await recount.execute(db);
  const [recounted] = rows;
  if (!recounted) {
    throw new Error('A recount is one row, even of nothing.');
  }
  const { firstLineId: _line, firstEntryId: _entry, ...counted } = recounted;
  const firstDifference = differenceIn(recounted);
  return { ...counted, matches: firstDifference === null, firstDifference };
}

function differenceIn(found: Recounted): string | null {
  if (found.firstLineId) {
    return `The order line ${toPublicId('orderLine', found.firstLineId)} stores another rate or cashback than it should.`;
  }
  if (found.firstEntryId) {
    return `The cashback ${toPublicId('cashbackEntry', found.firstEntryId)} is not what its lines or its transfers make.`;
  }
  const sameSums = found.earnedMinor === found.ledgerEarnedMinor && found.takenBackMinor === found.ledgerTakenBackMinor;
  return sameSums ? null : 'The ledger earned or took back other sums than the order lines make.';
}
