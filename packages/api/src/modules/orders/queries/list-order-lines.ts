import { formatPercent } from '@tillback/rules/cashback/rate';
import { toPublicId } from '@tillback/rules/ids/ids';
import { formatAmount } from '@tillback/rules/money/amount';
import type { ListOrderLinesInput } from '@tillback/rules/validation/orders';
import type { InferResult } from 'kysely';
import { descending, uuid } from '../../../lists/order.ts';
import { type Page, readPage, shapePage } from '../../../lists/page.ts';
import type { Reader } from '../../../pipeline/unit.ts';
import type { StoreSettings } from '../../settings/public.ts';
import type { SoldLineAnswer } from '../orders.shapes.ts';
import { chosenLines, chosenOrders, withTypeCode } from './chosen-orders.ts';

// Their ids are in the order of recording: one index serves any number of pages, whatever the filters leave.
const latestFirst = descending(uuid('order_lines.id'));

/** The lines of the orders that the filters leave, or of them those of one product or type; without those taken out of an order that stays. */
export async function listOrderLines(reader: Reader, input: ListOrderLinesInput): Promise<Page<SoldLineAnswer>> {
  const { productId, type, ...ofOrders } = await withTypeCode(reader, input);
  const rows = selectLines(reader)
    .where(chosenOrders(reader, ofOrders))
    .where((line) => line.and(chosenLines({ productId, type })))
    .where((line) => line.or([line('order_lines.undone_at', 'is', null), line('orders.status', '=', 'undone')]));
  const page = await readPage(reader.db, { list: 'order-lines', input, order: latestFirst, rows });
  return shapePage(page, (row) => shapeLine(row, reader.store));
}

function selectLines({ db }: Reader) {
  return db
    .selectFrom('order_lines')
    .innerJoin('orders', 'orders.id', 'order_lines.order_id')
    .leftJoin('customers', 'customers.id', 'orders.customer_id')
    .select([
      'order_lines.id',
      'order_lines.order_id as orderId',
      'orders.reference as orderReference',
      'orders.placed_at as placedAt',
      'orders.recorded_at as recordedAt',
      'orders.currency',
      'orders.customer_id as customerId',
      'customers.name as customerName',
      'customers.reference as customerReference',
      'order_lines.product_id as productId',
      'order_lines.sku',
      'order_lines.name',
      'order_lines.type',
      'order_lines.quantity',
      'order_lines.unit_price_minor as unitPriceMinor',
      'order_lines.amount_minor as amountMinor',
      'order_lines.rate_basis_points as rateBasisPoints',
      'order_lines.cashback_minor as cashbackMinor',
      'order_lines.refunded_quantity as refundedQuantity',
      'order_lines.cashback_taken_back_minor as cashbackTakenBackMinor',
    ]);
}

type LineRow = InferResult<ReturnType<typeof selectLines>>[number];

function shapeLine(row: LineRow, { types }: StoreSettings): SoldLineAnswer {
  const amount = (amountMinor: bigint) => formatAmount(amountMinor, row.currency);
  return {
    id: toPublicId('orderLine', row.id),
    order: { id: toPublicId('order', row.orderId), reference: row.orderReference },
    placedAt: row.placedAt.toISOString(),
    customer: customerOf(row),
    productId: toPublicId('product', row.productId),
    sku: row.sku,
    name: row.name,
    type: types.nameAt(row.type, row.recordedAt),
    quantity: row.quantity,
    unitPrice: amount(row.unitPriceMinor),
    amount: amount(row.amountMinor),
    currency: row.currency,
    rate: row.rateBasisPoints === null ? null : formatPercent(row.rateBasisPoints),
    cashback: amount(row.cashbackMinor),
    refundedQuantity: row.refundedQuantity,
    cashbackTakenBack: amount(row.cashbackTakenBackMinor),
  };
}

function customerOf({ customerId, customerName, customerReference }: LineRow): SoldLineAnswer['customer'] {
  if (customerId === null) {
    return null;
  }
  return { id: toPublicId('customer', customerId), name: customerName ?? '', reference: customerReference };
}
