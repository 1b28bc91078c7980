import { newId } from '@tillback/rules/ids/ids';
import type { ProgrammeAccountKind, TransferKind } from '@tillback/rules/ledger/kinds';
import type { Unit } from '../../../pipeline/unit.ts';
import { type Accounts, postTransfers } from '../../ledger/public.ts';
import type { LotSource } from '../entities/lot.ts';
import type { Wallet } from '../wallet.ts';
import { grantLots } from './grant-lots.ts';
import { recordTakings } from './record-takings.ts';

/** Money for a customer from the programme, to be spent at once and for as long as they like. */
interface Gift {
  readonly customerId: string;
  /** positive */
  readonly amountMinor: bigint;
  readonly from: ProgrammeAccountKind;
  readonly source: LotSource;
  readonly kind: TransferKind;
  /** What it is for, in the module that asks for it. */
  readonly subjectId: string;
}

interface OpenWallets {
  readonly accounts: Accounts;
  /** Of `openWallets`, so that nobody else changes them meanwhile. */
  readonly wallets: ReadonlyMap<string, Wallet>;
}

/**
 * Gives a customer money: a transfer, and a lot with what is left of it once their debt is paid. Gives the transfer's id.
 */
export async function giveMoney(unit: Unit, { accounts, wallets }: OpenWallets, gift: Gift): Promise<string> {
  const { customerId, amountMinor, kind, source, subjectId } = gift;
  const remainingMinor = walletOf(wallets, customerId).add(amountMinor);
  const transferId = newId();
  const debitAccountId = accounts.programme(gift.from);
  const creditAccountId = accounts.of(customerId, 'available');
  await postTransfers(unit, [
    { id: transferId, kind, debitAccountId, creditAccountId, amountMinor, subjectId, effectiveAt: unit.now },
  ]);
  const available = { at: unit.now, remainingMinor };
  const lotId = newId();
  await grantLots(unit, [{ id: lotId, customerId, source, grantedMinor: amountMinor, transferId, available }]);
  if (remainingMinor < amountMinor) {
    await recordTakings(unit, [{ transferId, lotId, amountMinor: amountMinor - remainingMinor }]);
  }
  return transferId;
}

function walletOf(wallets: ReadonlyMap<string, Wallet>, customerId: string): Wallet {
  const wallet = wallets.get(customerId);
  if (!wallet) {
    throw new Error('The wallet of who is given money was not opened.');
  }
  return wallet;
}
