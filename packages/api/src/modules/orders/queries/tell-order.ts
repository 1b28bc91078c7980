import type { CashbackEntryAnswer } from '../../cashback/public.ts';
import type { StoreSettings } from '../../settings/public.ts';
import type { OrderAnswer, OrderLineAnswer, PaymentAnswer, RefundAnswer, RepaymentAnswer } from '../orders.shapes.ts';
import type { ActorsOfOrder } from './actors-of-orders.ts';
import { type DetailsRow, shapeDetails } from './order-details.ts';
import { shapeSummary } from './order-summaries.ts';
import { timelineOfOrder } from './timeline-of-order.ts';

/** All that there is to tell of one order. */
export interface OrderParts {
  readonly order: DetailsRow;
  readonly lines: OrderLineAnswer[];
  readonly payments: PaymentAnswer[];
  readonly repayments: RepaymentAnswer[];
  readonly refunds: RefundAnswer[];
  readonly cashbackEntries: CashbackEntryAnswer[];
  readonly actors: ActorsOfOrder;
}

export function tellOrder({ order, actors, ...parts }: OrderParts, store: StoreSettings): OrderAnswer {
  const summary = shapeSummary(order);
  const timeline = timelineOfOrder({ order, summary, ...parts }, actors);
  return { ...summary, ...shapeDetails(order, store), ...parts, timeline };
}
