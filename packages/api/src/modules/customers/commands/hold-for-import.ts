import { type SqlBool, sql } from 'kysely';
import type { Unit } from '../../../pipeline/unit.ts';
import { CustomerDraft, type ImportedCustomer } from '../customer-draft.ts';

/** Everyone whom the rows of a file may mean, by whatever they are known, locked in the order of their ids. */
export async function holdForImport({ db }: Unit, rows: readonly ImportedCustomer[]): Promise<CustomerDraft[]> {
  const [documents, emails, references] = [said(rows, 'document'), said(rows, 'email'), said(rows, 'reference')];
  const ids = said(rows, 'id');
  const customers = await db
    .selectFrom('customers')
    .select(['id', 'document', 'email', 'name', 'reference', 'country'])
    .select(sql<boolean>`merged_into_id is not null or archived_at is not null`.as('isReadOnly'))
    .where(
      sql<SqlBool>`(id = any(${ids}::uuid[]) or document = any(${documents}::text[]) or email = any(${emails}::text[])
        or archived_at is null and reference = any(${references}::text[]))`,
    )
    .orderBy('id')
    .forUpdate()
    .execute();
  return customers.map((customer) => new CustomerDraft(customer, false));
}

function said(rows: readonly ImportedCustomer[], field: 'id' | 'document' | 'email' | 'reference'): string[] {
  return rows.flatMap((row) => row[field] ?? []);
}
