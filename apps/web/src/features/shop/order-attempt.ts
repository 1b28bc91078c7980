import { newId } from '@tillback/rules/ids/ids';
import type { OrderToPlace } from './shop-types.ts';

/** An order that was sent and whose answer is not known yet: sent again with its key, it is bought only once. */
export interface OrderAttempt {
  readonly key: string;
  readonly order: OrderToPlace;
}

export function newAttempt(order: OrderToPlace): OrderAttempt {
  return { key: newId(), order };
}

/** What this browser kept, whatever may have become of it. */
export function readAttempt(kept: string | null): OrderAttempt | null {
  try {
    const attempt: unknown = JSON.parse(kept ?? 'null');
    return isAttempt(attempt) ? attempt : null;
  } catch {
    return null;
  }
}

function isAttempt(value: unknown): value is OrderAttempt {
  if (typeof value !== 'object' || value === null) return false;
  const { key, order } = value as Partial<OrderAttempt>;
  return typeof key === 'string' && Array.isArray(order?.lines);
}
