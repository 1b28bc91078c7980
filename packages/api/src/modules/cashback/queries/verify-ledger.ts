import type { Reader } from '../../../pipeline/unit.ts';
import { findStockFault, type StockFault } from '../../catalog/public.ts';
import { type FiguresFault, findFiguresFault } from '../../insights/public.ts';
import { findLedgerFault, type LedgerFault } from '../../ledger/public.ts';
import { findReferralsFault, type ReferralsFault } from '../../referrals/public.ts';
import { findLotsFault, type LotsFault } from '../../wallet/public.ts';
import { recountCashback } from './recount-cashback.ts';

/** What does not hold, and where, in a sentence. */
export interface Fault {
  readonly promise:
    | LedgerFault['promise']
    | LotsFault['promise']
    | ReferralsFault['promise']
    | FiguresFault['promise']
    | StockFault['promise']
    | 'cashback-recounts';
  readonly detail: string;
}

/**
 * Checks all that the ledger promises: balances are their transfers, accounts sum to zero, corrections stay within their
 * original, lots are what is to be spent, what was given for inviting is what its terms say, every line's cashback is what
 * its rule version gives, the figures are what all of it makes, and stock is the sum of its movements. Gives the first that does
 * not hold, or null.
 */
export async function verifyLedger({ db, store }: Reader): Promise<Fault | null> {
  return (
    (await findLedgerFault(db, store.currency)) ??
    (await findLotsFault(db, store.currency)) ??
    (await findReferralsFault(db)) ??
    (await findMiscount(db)) ??
    (await findFiguresFault(db)) ??
    (await findStockFault(db))
  );
}

async function findMiscount(db: Reader['db']): Promise<Fault | null> {
  const { firstDifference } = await recountCashback(db);
  return firstDifference === null ? null : { promise: 'cashback-recounts', detail: firstDifference };
}
