import { defineEntity, p } from '@mikro-orm/core';

/** The party that has orders and a wallet. A sign-in is a user; a shopper's user belongs to one customer. */
export const CustomerSchema = defineEntity({
  name: 'Customer',
  tableName: 'customers',
  properties: {
    id: p.uuid().primary(),
    name: p.string().length(200),
    email: p.string().length(254).nullable(),
    /** The number by which another system knows this customer. */
    reference: p.string().length(64).nullable(),
    /** The eleven digits of a CPF. */
    document: p.string().length(11).nullable(),
    country: p.string().length(100).nullable(),
    createdAt: p.datetime().defaultRaw('now()'),
    /** Who is disabled can neither sign in nor order in the shop; what they have stays theirs. */
    disabledAt: p.datetime().nullable(),
    /** When the import that added them was undone and nothing else used them: only to be read. */
    archivedAt: p.datetime().nullable(),
    /** The customer that has the orders and the wallet of this one since they were found to be the same. */
    mergedInto: () => p.manyToOne(Customer).ref().nullable().deleteRule('restrict'),
  },
  uniques: [
    { name: 'customers_email_unique', properties: ['email'] },
    { name: 'customers_document_unique', properties: ['document'] },
  ],
  indexes: [
    {
      name: 'customers_reference_unique',
      expression: 'create unique index customers_reference_unique on customers (reference) where archived_at is null',
    },
    { name: 'customers_created_at_index', properties: ['createdAt', 'id'] },
    { name: 'customers_name_index', properties: ['name', 'id'] },
    {
      name: 'customers_merged_into_index',
      expression:
        'create index customers_merged_into_index on customers (merged_into_id) where merged_into_id is not null',
    },
  ],
  checks: [{ name: 'customers_merged_into_another', expression: 'merged_into_id <> id' }],
});

export class Customer extends CustomerSchema.class {}
CustomerSchema.setClass(Customer);
