import type { Refusal } from '@tillback/rules/errors/refusal';
import type { WrittenOrder } from './written-order.ts';

export interface PlacedOrder {
  readonly placed: true;
  readonly orderId: string;
  /** In the order of the request's lines; those of the shop are merged by product. */
  readonly lineIds: readonly string[];
  /** Of the lines of this request, in minor units. */
  readonly totalMinor: bigint;
  readonly cashbackMinor: bigint;
  /** What was paid from the wallet. */
  readonly redeemedMinor: bigint;
  readonly written: WrittenOrder;
}

/** A declined order leaves no trace of itself but its refusal. */
export interface DeclinedOrder {
  readonly placed: false;
  readonly refusal: Refusal;
}

export type OrderOutcome = PlacedOrder | DeclinedOrder;
