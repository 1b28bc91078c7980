import type { Actor } from '../../pipeline/actor.ts';

/** Why stock changes, and what it belongs to. */
export type StockCause =
  | { readonly reason: 'opening' }
  | { readonly reason: 'order' | 'cancel'; readonly orderId: string }
  | { readonly reason: 'refund'; readonly refundId: string }
  | { readonly reason: 'import'; readonly importId: string }
  | { readonly reason: 'adjustment'; readonly note: string | null };

/** A change of one product's stock that is asked for. */
export interface StockMove {
  readonly productId: string;
  /** Whole units: above zero, that come; below, that go. */
  readonly change: number;
  readonly cause: StockCause;
  /** Who moves it, where that is not the command's own actor. */
  readonly actor?: Actor;
}

/** The order, refund or import of a cause. */
export function subjectOf(cause: StockCause): string | null {
  switch (cause.reason) {
    case 'order':
    case 'cancel':
      return cause.orderId;
    case 'refund':
      return cause.refundId;
    case 'import':
      return cause.importId;
    default:
      return null;
  }
}
