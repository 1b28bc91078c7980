import { Refusal } from '@tillback/rules/errors/refusal';
import type { ByIdInput } from '@tillback/rules/validation/by-id';
import type { Reader } from '../../../pipeline/unit.ts';
import type { OrderAnswer } from '../orders.shapes.ts';
import { wholeOrders } from './whole-orders.ts';

/** @throws {Refusal} `not_found`, also for an order that the actor may not see */
export async function getOrder(reader: Reader, { id }: ByIdInput): Promise<OrderAnswer> {
  const [order] = await wholeOrders(reader, [id]);
  if (!order) {
    throw new Refusal('not_found', 'There is no such order.');
  }
  return order;
}
