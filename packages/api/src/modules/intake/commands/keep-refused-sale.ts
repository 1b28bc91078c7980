import type { FieldErrors } from '@tillback/rules/errors/refusal';
import { newId } from '@tillback/rules/ids/ids';
import type { SaleRefusal } from '@tillback/rules/sales/sale-verdict';
import type { Unit } from '../../../pipeline/unit.ts';
import { referenceIn } from '../sales/reference-in.ts';
import { sendingClient } from '../sales/sending-client.ts';

export interface RefusedSale {
  readonly raw: unknown;
  readonly reason: SaleRefusal;
  readonly detail: string;
  readonly errors: FieldErrors | null;
}

/** Keeps what was sent and refused before any rule was asked: it could not be read, or its key was wrong. */
export async function keepRefusedSale(unit: Unit, { raw, reason, detail, errors }: RefusedSale): Promise<void> {
  const id = newId();
  await unit.db
    .insertInto('received_sales')
    .values({
      id,
      client_id: sendingClient(unit.actor).id,
      received_at: unit.now,
      verdict: 'refused',
      reason,
      detail,
      errors,
      reference: referenceIn(raw),
      raw: JSON.stringify(raw ?? null),
    })
    .execute();
  unit.record({ action: 'sale.refused', subject: { kind: 'sale', id }, changes: { reason } });
}
