import type { ProductType } from '@tillback/rules/cashback/product-type';
import type { OrderChannel } from '@tillback/rules/orders/order-state';
import type { DeliveryAddress } from '@tillback/rules/validation/delivery-address';
import type { Actor } from '../../pipeline/actor.ts';
import type { Unit } from '../../pipeline/unit.ts';

/** What was sold elsewhere brings its own facts; without them the catalog's are frozen on the line. */
export interface SoldFacts {
  readonly sku: string;
  readonly name: string;
  readonly type: ProductType;
  readonly unitPriceMinor: bigint;
}

export interface RequestedLine {
  readonly productId: string;
  /** whole and positive */
  readonly quantity: number;
  readonly sold?: SoldFacts;
}

/** One order that is asked for. Each has its own actor, outcome and audit, whichever transaction they share. */
export interface OrderRequest {
  readonly channel: OrderChannel;
  readonly customerId: string | null;
  /** How the system it comes from names it. */
  readonly origin?: { readonly source: string; readonly reference: string };
  readonly placedAt: Date;
  readonly lines: readonly RequestedLine[];
  /** Recorded long after it was: it tells no one (no e-mail, no webhook, no dispatch). */
  readonly isHistory: boolean;
  /** What its customer pays from the wallet at once, in minor units; `all` is as much as it can pay. */
  readonly redeem?: bigint | 'all';
  readonly deliveryAddress?: DeliveryAddress;
  readonly notes?: string;
  /** An order of the same origin that these lines are added to: they came later, it is the same order. */
  readonly addsTo?: string;
  readonly actor?: Actor;
  /** Where it is told that the order was placed, if it shares its transaction with others who ask. */
  readonly askedBy?: Pick<Unit, 'actor' | 'announce' | 'record'>;
}

/** Who asks for it, where that is not the command's own actor. */
export function actorOf({ actor, askedBy }: OrderRequest): Actor | undefined {
  return actor ?? askedBy?.actor;
}

/** What was sold elsewhere is done by the time it gets here: it is completed at once. */
export function isCompletedAtOnce({ channel }: Pick<OrderRequest, 'channel'>): boolean {
  return channel !== 'shop';
}
