import { newId } from '@tillback/rules/ids/ids';
import { sql } from 'kysely';
import type { Unit } from '../../../pipeline/unit.ts';
import { customerCreated } from '../customers.events.ts';

/** A customer as another system knows it. */
export interface ReferencedCustomer {
  readonly reference: string;
  readonly name: string;
  readonly country: string | null;
}

export interface EnsuredCustomers {
  readonly idByReference: Map<string, string>;
  /** Those that were not known before. */
  readonly createdIds: readonly string[];
}

interface Known {
  readonly id: string;
  readonly reference: string;
}

/**
 * Finds the customers by the other system's references and adds those that are missing. Who is known stays as it is, and
 * who was merged is the one that stays; of two with the same reference the first counts.
 */
export async function ensureCustomersByReference(
  unit: Unit,
  wanted: readonly ReferencedCustomer[],
): Promise<EnsuredCustomers> {
  const references = [...new Set(wanted.map((customer) => customer.reference))];
  const known = await customersWith(unit, references);
  const knownReferences = new Set(known.map((customer) => customer.reference));
  const added = await addMissing(
    unit,
    wanted.filter((customer) => !knownReferences.has(customer.reference)),
  );
  const found = [...known, ...added];
  // Who else added one at the same moment has committed by now: the insert waited for it, and a new statement sees it.
  const late = found.length < references.length ? await customersWith(unit, references) : [];
  return {
    idByReference: new Map([...found, ...late].map(({ reference, id }) => [reference, id])),
    createdIds: added.map(({ id }) => id),
  };
}

async function customersWith({ db }: Unit, references: readonly string[]): Promise<Known[]> {
  const { rows } = await sql<Known>`
    select coalesce(merged_into_id, id) as id, reference from customers
      where reference = any(${references}::text[]) and archived_at is null
  `.execute(db);
  return rows;
}

async function addMissing(unit: Unit, missing: readonly ReferencedCustomer[]): Promise<Known[]> {
  if (missing.length === 0) {
    return [];
  }
  const candidates = missing.map((customer, position) => ({ ...customer, id: newId(), position }));
  // In the order of their references, so that two imports at once wait for each other instead of deadlocking.
  const { rows: added } = await sql<Known>`
    insert into customers (id, reference, name, country, created_at)
    select distinct on (reference) id, reference, name, country, ${unit.now}::timestamptz
      from jsonb_to_recordset(${JSON.stringify(candidates)}::jsonb)
        as candidate(id uuid, reference text, name text, country text, position int)
     order by reference, position
    on conflict (reference) where archived_at is null do nothing
    returning id, reference
  `.execute(unit.db);
  for (const { id, reference } of added) {
    unit.record({ action: 'customer.created', subject: { kind: 'customer', id }, changes: { reference } });
    unit.announce(customerCreated(id, true));
  }
  return added;
}
