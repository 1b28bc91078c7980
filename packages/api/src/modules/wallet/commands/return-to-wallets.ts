import { newId } from '@tillback/rules/ids/ids';
import type { Correction } from '@tillback/rules/ledger/kinds';
import { type SqlBool, sql } from 'kysely';
import type { Unit } from '../../../pipeline/unit.ts';
import { openAccounts, postTransfers } from '../../ledger/public.ts';
import { spreadOverLots, type Taking } from '../spread-over-lots.ts';
import { refillLots } from './give-back.ts';
import { lessenTakings } from './lessen-takings.ts';
import { openWallets } from './open-wallets.ts';
import { recordTakings } from './record-takings.ts';

/** Money that was spent and comes back: to the customer who has the wallet now. */
export interface WalletReturn {
  /** By which it was spent. */
  readonly transferId: string;
  readonly customerId: string;
  /** positive, at most what did not come back yet */
  readonly amountMinor: bigint;
  readonly as: Correction;
  /** What it was spent for. */
  readonly subjectId: string;
}

/**
 * Gives back what was spent, to the lots that it came from: each keeps its own day of expiry, and the latest-expiring are filled
 * first. What the customer owes by now is paid from it before that.
 */
export async function returnToWallets(unit: Unit, returns: readonly WalletReturn[]): Promise<void> {
  const customerIds = [...new Set(returns.map(({ customerId }) => customerId))];
  const wallets = await openWallets(unit, customerIds);
  const takings = Map.groupBy(await takingsOf(unit, returns), ({ transferId }) => transferId);
  const spread = returns.map((back) => {
    const keptMinor = wallets.get(back.customerId)?.add(back.amountMinor) ?? 0n;
    const parts = spreadOverLots(takings.get(back.transferId) ?? [], back.amountMinor, keptMinor);
    return { ...back, id: newId(), parts };
  });
  const accounts = await openAccounts(unit, customerIds);
  await postTransfers(
    unit,
    spread.map(({ id, customerId, amountMinor, subjectId, transferId, as }) => ({
      id,
      kind: 'wallet-returned',
      debitAccountId: accounts.programme('redeemed'),
      creditAccountId: accounts.of(customerId, 'available'),
      amountMinor,
      subjectId,
      effectiveAt: unit.now,
      corrects: { transferId, as },
    })),
  );
  await lessenTakings(
    unit,
    spread.flatMap(({ transferId, parts }) =>
      parts.map(({ lotId, keptMinor, owedMinor }) => ({ transferId, lotId, amountMinor: keptMinor + owedMinor })),
    ),
  );
  await refillLots(
    unit,
    spread.flatMap(({ parts }) => parts.map(({ lotId, keptMinor }) => ({ lotId, amountMinor: keptMinor }))),
  );
  await recordTakings(
    unit,
    spread.flatMap(({ id, parts }) =>
      parts
        .filter(({ owedMinor }) => owedMinor > 0n)
        .map(({ lotId, owedMinor }) => ({ transferId: id, lotId, amountMinor: owedMinor })),
    ),
  );
}

/** What the spending took out of which lots, the latest-expiring first. */
async function takingsOf({ db }: Unit, returns: readonly WalletReturn[]): Promise<(Taking & { transferId: string })[]> {
  return db
    .selectFrom('wallet_takings as taking')
    .innerJoin('wallet_lots as lot', 'lot.id', 'taking.lot_id')
    .select(['taking.transfer_id as transferId', 'taking.lot_id as lotId', 'taking.amount_minor as amountMinor'])
    .where(sql<SqlBool>`taking.transfer_id = any(${returns.map(({ transferId }) => transferId)}::uuid[])`)
    .orderBy(sql`lot.expires_at desc nulls first`)
    .orderBy('lot.id', 'desc')
    .execute();
}
