import { actorId, actorName } from '../../../pipeline/actor.ts';
import type { Unit } from '../../../pipeline/unit.ts';
import { type StockMove, subjectOf } from '../stock-move.ts';

export const movementColumns = {
  product_id: 'uuid',
  change: 'integer',
  reason: 'text',
  subject_id: 'uuid',
  note: 'text',
  actor_kind: 'text',
  actor_id: 'uuid',
  actor_name: 'text',
} as const;

/** A movement as it is stored, but for what its product's stock is after it. */
export function movementRow(unit: Unit, { productId, change, cause, actor = unit.actor }: StockMove) {
  return {
    product_id: productId,
    change,
    reason: cause.reason,
    subject_id: subjectOf(cause),
    note: cause.reason === 'adjustment' ? cause.note : null,
    actor_kind: actor.kind,
    actor_id: actorId(actor),
    actor_name: actorName(actor),
  };
}
