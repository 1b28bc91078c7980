import type { Unit } from '../../../pipeline/unit.ts';
import { confirmDueCashback, confirmGivenBack } from '../../cashback/public.ts';
import { archiveUnusedProducts } from '../../catalog/public.ts';
import { archiveUnusedCustomers } from '../../customers/public.ts';
import { undoLines, undoRefunds } from '../../orders/public.ts';
import { returnDebtPayments } from '../../wallet/public.ts';
import type { UndoTotals } from '../entities/import.ts';
import { importedWith, linesOf, ordersOf, refundsOf, walletsOf } from './effects-of.ts';
import { forgetRows } from './forget-rows.ts';
import { restoreProducts } from './restore-products.ts';

const refundsAtOnce = 500;
const ordersAtOnce = 200;
const customersAtOnce = 1_000;
const entriesAtOnce = 2_000;

type ShowProgress = (percent: number) => Promise<void>;

/**
 * Undoes everything that an import did, in the unit's transaction, in parts that fit in memory. Refunds go first: they give to
 * wallets what the earnings then take out of them, so that no balance is ever below what it will be. Gives what was undone.
 */
export async function undoWhole(unit: Unit, importId: string, showProgress: ShowProgress): Promise<UndoTotals> {
  const refundIds = await refundsOf(unit.db, importId);
  const orderIds = await ordersOf(unit.db, importId);
  const progress = progressOver(
    Math.ceil(refundIds.length / refundsAtOnce) + Math.ceil(orderIds.length / ordersAtOnce),
  );
  for (const part of inParts(refundIds, refundsAtOnce)) {
    await undoRefunds(unit, part);
    await showProgress(progress());
  }
  const sales = { orders: 0, lines: 0, revenueMinor: 0n, cashbackMinor: 0n };
  for (const part of inParts(orderIds, ordersAtOnce)) {
    const undone = await undoLines(unit, await linesOf(unit.db, importId, part));
    sales.orders += undone.orders;
    sales.lines += undone.lines;
    sales.revenueMinor += undone.revenueMinor;
    sales.cashbackMinor += undone.cashbackMinor;
    await showProgress(progress());
  }
  await settleWallets(unit, importId, refundIds);
  await forgetRows(unit, importId);
  return {
    ...sales,
    revenueMinor: sales.revenueMinor.toString(),
    cashbackMinor: sales.cashbackMinor.toString(),
    refunds: refundIds.length,
    refundedMinor: (await refundedBy(unit, importId)).toString(),
    ...(await archiveUnused(unit, importId)),
  };
}

/** What the returns had taken too early is confirmed as if they had not, and what had paid for them is the customers' again. */
async function settleWallets(unit: Unit, importId: string, refundIds: readonly string[]): Promise<void> {
  for (const part of inParts(refundIds, refundsAtOnce)) {
    await confirmGivenBack(unit, part);
  }
  for (const part of inParts(await walletsOf(unit.db, importId), customersAtOnce)) {
    await returnDebtPayments(unit, part);
  }
  while ((await confirmDueCashback(unit, entriesAtOnce)).entries === entriesAtOnce) {
    // Each turn confirms as many as it may; the last finds fewer.
  }
}

async function archiveUnused(unit: Unit, importId: string): Promise<Pick<UndoTotals, 'customers' | 'products'>> {
  const { customerIds, productIds } = await importedWith(unit.db, importId);
  await restoreProducts(unit, importId);
  return {
    customers: await archiveUnusedCustomers(unit, customerIds),
    products: await archiveUnusedProducts(unit, productIds),
  };
}

async function refundedBy({ db }: Unit, importId: string): Promise<bigint> {
  const { total } = await db
    .selectFrom('refunds')
    .innerJoin('intake_refunds', 'intake_refunds.refund_id', 'refunds.id')
    .select(({ fn }) => fn.sum<string | null>('refunds.total_minor').as('total'))
    .where('intake_refunds.import_id', '=', importId)
    .executeTakeFirstOrThrow();
  return BigInt(total ?? 0);
}

function* inParts<Thing>(things: readonly Thing[], size: number): Generator<Thing[]> {
  for (let from = 0; from < things.length; from += size) {
    yield things.slice(from, from + size);
  }
}

/** Counts parts as a percentage; the last one leaves room for what comes after them. */
function progressOver(parts: number): () => number {
  let done = 0;
  return () => {
    done += 1;
    return Math.floor((done / Math.max(parts, 1)) * 95);
  };
}
