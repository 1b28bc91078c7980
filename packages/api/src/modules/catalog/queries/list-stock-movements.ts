import { toPublicId } from '@tillback/rules/ids/ids';
import type { ListStockMovementsInput } from '@tillback/rules/validation/catalog';
import { type InferResult, sql } from 'kysely';
import type { ReadDatabase } from '../../../database/handles.ts';
import { descending, integer } from '../../../lists/order.ts';
import { type Page, readPage, shapePage } from '../../../lists/page.ts';
import type { Reader } from '../../../pipeline/unit.ts';
import type { StockMovementAnswer } from '../catalog.shapes.ts';
import { getProduct } from './get-product.ts';

const newestFirst = descending(integer('stock_movements.id'));

/**
 * How the stock of a product came to be what it is, the newest movement first.
 * @throws {Refusal} `not_found`
 */
export async function listStockMovements(
  reader: Reader,
  { id, ...input }: ListStockMovementsInput,
): Promise<Page<StockMovementAnswer>> {
  await getProduct(reader, { id });
  const rows = movementRows(reader.db).where('stock_movements.product_id', '=', id);
  const page = await readPage(reader.db, { list: 'stock-movements', input, order: newestFirst, rows });
  return shapePage(page, shapeMovement);
}

/** Of a refund, the order is shown. */
function movementRows(db: ReadDatabase) {
  return db
    .selectFrom('stock_movements')
    .leftJoin('refunds', 'refunds.id', 'stock_movements.subject_id')
    .leftJoin('orders', (join) =>
      join.on('orders.id', '=', sql<string>`coalesce(refunds.order_id, stock_movements.subject_id)`),
    )
    .select([
      'stock_movements.id',
      'stock_movements.recorded_at as recordedAt',
      'stock_movements.change',
      'stock_movements.stock_after as stockAfter',
      'stock_movements.reason',
      'stock_movements.note',
      'stock_movements.actor_name as actorName',
      'stock_movements.subject_id as subjectId',
      'orders.id as orderId',
      'orders.reference as orderReference',
    ]);
}

function shapeMovement(row: InferResult<ReturnType<typeof movementRows>>[number]): StockMovementAnswer {
  return {
    id: row.id.toString(),
    at: row.recordedAt.toISOString(),
    change: row.change,
    stockAfter: row.stockAfter,
    reason: row.reason,
    note: row.note,
    actor: row.actorName,
    order: row.orderId === null ? null : { id: toPublicId('order', row.orderId), reference: row.orderReference },
    importId: row.reason === 'import' && row.subjectId !== null ? toPublicId('import', row.subjectId) : null,
  };
}
