import { sql } from 'kysely';
import { insertRows, unnest } from '../../../database/insert-rows.ts';
import { runningAgainWhereTaken } from '../../../pipeline/database-errors.ts';
import type { Unit } from '../../../pipeline/unit.ts';
import type { CustomerDraft } from '../customer-draft.ts';
import { customerCreated } from '../customers.events.ts';

const columns = {
  id: 'uuid',
  document: 'text',
  email: 'text',
  name: 'text',
  reference: 'text',
  country: 'text',
  created_at: 'timestamptz',
} as const;

/** Writes new and changed customers. They are history: nobody is told of them. */
export async function writeImportedCustomers(unit: Unit, drafts: readonly CustomerDraft[]): Promise<void> {
  const added = drafts.filter((draft) => draft.isNew);
  const changed = drafts.filter((draft) => !draft.isNew);
  const rows = added.map((draft) => customerRow(unit, draft));
  // Somebody may sign up meanwhile, or be added by hand.
  await runningAgainWhereTaken(async () => {
    await updateCustomers(unit, changed);
    await insertRows(unit.db, 'customers', columns, rows);
  });
  for (const { now } of added) {
    unit.record({ action: 'customer.created', subject: { kind: 'customer', id: now.id } });
    unit.announce(customerCreated(now.id, true));
  }
  for (const { now, differences } of changed) {
    unit.record({ action: 'customer.changed', subject: { kind: 'customer', id: now.id }, changes: differences });
  }
}

function customerRow(unit: Unit, { now }: CustomerDraft) {
  const { isReadOnly: _isReadOnly, ...customer } = now;
  return { ...customer, created_at: unit.now };
}

async function updateCustomers(unit: Unit, drafts: readonly CustomerDraft[]): Promise<void> {
  if (drafts.length === 0) {
    return;
  }
  const rows = drafts.map((draft) => customerRow(unit, draft));
  const names = sql.join(Object.keys(columns).map((name) => sql.ref(name)));
  await sql`
    update customers customer
      set document = said.document, email = said.email, name = said.name, reference = said.reference,
          country = said.country
      from ${unnest(columns, rows)} as said(${names})
      where customer.id = said.id
  `.execute(unit.db);
}
