import { newId } from '@tillback/rules/ids/ids';
import { sql } from 'kysely';
import type { Unit } from '../../../pipeline/unit.ts';
import { customerCreated } from '../customers.events.ts';

/** A customer as a sale names them. */
export interface DocumentedCustomer {
  /** The eleven digits of a CPF. */
  readonly document: string;
  readonly name: string;
}

export interface KnownCustomer extends DocumentedCustomer {
  readonly id: string;
}

/**
 * Finds the customers by their documents and adds those that are missing; of two with the same document the first counts.
 * Who is known stays as they are, and who was merged is the one that stays; whether the name of the document fits is the caller's to
 * compare.
 */
export async function ensureCustomersByDocument(
  unit: Unit,
  wanted: readonly DocumentedCustomer[],
): Promise<Map<string, KnownCustomer>> {
  const documents = [...new Set(wanted.map((customer) => customer.document))];
  await addMissing(unit, wanted);
  // Who else added one at the same moment has committed by now: the insert waited for it, and a new statement sees it.
  const { rows } = await sql<KnownCustomer>`
    select coalesce(merged_into_id, id) as id, document, name from customers where document = any(${documents}::text[])
  `.execute(unit.db);
  return new Map(rows.map((customer) => [customer.document, customer]));
}

async function addMissing(unit: Unit, wanted: readonly DocumentedCustomer[]): Promise<void> {
  const candidates = wanted.map(({ document, name }, position) => ({ document, name, id: newId(), position }));
  // In the order of their documents, so that two batches at once wait for each other instead of deadlocking.
  const { rows: added } = await sql<{ id: string }>`
    insert into customers (id, document, name, created_at)
    select distinct on (document) id, document, name, ${unit.now}::timestamptz
      from jsonb_to_recordset(${JSON.stringify(candidates)}::jsonb)
        as candidate(id uuid, document text, name text, position int)
     where not exists (select from customers known where known.document = candidate.document)
     order by document, position
    on conflict (document) do nothing
    returning id
  `.execute(unit.db);
  for (const { id } of added) {
    unit.record({ action: 'customer.created', subject: { kind: 'customer', id } });
    unit.announce(customerCreated(id, false));
  }
}
