import { Refusal } from '@tillback/rules/errors/refusal';
import { toPublicId } from '@tillback/rules/ids/ids';
import { formatAmount } from '@tillback/rules/money/amount';
import type { QuoteOrderInput } from '@tillback/rules/validation/orders';
import type { Reader } from '../../../pipeline/unit.ts';
import { loadRuleVersions } from '../../cashback/public.ts';
import { lookAtShelf, type Shelf } from '../../catalog/public.ts';
import { getBalances } from '../../ledger/public.ts';
import type { StoreSettings } from '../../settings/public.ts';
import { draftOrder } from '../draft-order.ts';
import type { OrderRequest } from '../order-request.ts';
import type { OrderQuoteAnswer } from '../orders.shapes.ts';
import { redeemableMinor } from '../redeemable.ts';
import { requestOf } from '../request-of.ts';
import { isSold, type ResolvedLine, resolveLines, shownShortage } from '../resolve-lines.ts';
import { whoseOrder } from '../whose-order.ts';

/**
 * What an order would cost and earn, and what the wallet could pay of it, at this moment: reckoned as it would be placed, and
 * promised to nobody. What is not sold is left out, and named.
 * @throws {Refusal} where no more than the amount from the wallet is wrong, and what `whoseOrder` refuses
 */
export async function quoteOrder(reader: Reader, input: QuoteOrderInput): Promise<OrderQuoteAnswer> {
  const { db } = reader;
  const customerId = await whoseOrder(reader, input.customerId);
  const shelf = await lookAtShelf(
    db,
    input.lines.map(({ productId }) => productId),
  );
  const request = withoutUnsold(requestOf(reader, input, customerId), shelf);
  const order = draftOrder(request, accepted(resolveLines(request, shelf)), await loadRuleVersions(db), new Map());
  const balanceMinor = (await getBalances(db, 'available', [customerId])).get(customerId) ?? 0n;
  const spendableMinor = balanceMinor > 0n ? balanceMinor : 0n;
  const redeemMinor = accepted(redeemableMinor(request, order.totalMinor, spendableMinor));
  const shortages = shelf.take(order.lines);
  const notSold = input.lines.filter(({ productId }) => !isSold(shelf.product(productId)));

  const amount = (amountMinor: bigint) => formatAmount(amountMinor, reader.store.currency);
  return {
    lines: order.lines.map((line) => ({
      ...factsOf(line, reader.store),
      unitPrice: amount(line.unitPriceMinor),
      amount: amount(line.amountMinor),
      cashback: amount(line.cashbackMinor),
    })),
    total: amount(order.totalMinor),
    cashback: amount(order.cashbackMinor),
    currency: reader.store.currency,
    wallet: {
      available: amount(spendableMinor),
      payable: amount(accepted(redeemableMinor({ redeem: 'all' }, order.totalMinor, spendableMinor))),
    },
    redeem: amount(redeemMinor),
    due: amount(order.totalMinor - redeemMinor),
    shortages: shortages.map(shownShortage),
    notSold: [...new Set(notSold.map(({ productId }) => toPublicId('product', productId)))],
    placeable: shortages.length === 0 && notSold.length === 0,
  };
}

function withoutUnsold(request: OrderRequest, shelf: Shelf): OrderRequest {
  return { ...request, lines: request.lines.filter(({ productId }) => isSold(shelf.product(productId))) };
}

function factsOf({ productId, sku, name, type, quantity }: ResolvedLine, { types }: StoreSettings) {
  return { productId: toPublicId('product', productId), sku, name, type: types.nameOf(type), quantity };
}

function accepted<Value>(decided: Value | Refusal): Value {
  if (decided instanceof Refusal) {
    throw decided;
  }
  return decided;
}
