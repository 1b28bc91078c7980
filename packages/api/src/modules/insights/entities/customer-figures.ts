import { defineEntity, p } from '@mikro-orm/core';

/** What a customer bought from `since` on: in a change, in a day, or in the whole month. Gross. */
export const CustomerFiguresSchema = defineEntity({
  name: 'CustomerFigures',
  tableName: 'insights_customers',
  properties: {
    id: p.bigint('bigint').primary().autoincrement(),
    span: p.enum(['change', 'day', 'month'] as const).default('change'),
    since: p.date(),
    customerId: p.uuid(),
    orders: p.bigint('bigint'),
    revenueMinor: p.bigint('bigint'),
    cashbackMinor: p.bigint('bigint'),
  },
  indexes: [
    {
      name: 'insights_customers_unique',
      expression: `create unique index insights_customers_unique on insights_customers (span, since, customer_id) where span <> 'change'`,
    },
    {
      name: 'insights_customers_changes_index',
      expression: `create index insights_customers_changes_index on insights_customers (id) where span = 'change'`,
    },
  ],
});

export class CustomerFigures extends CustomerFiguresSchema.class {}
CustomerFiguresSchema.setClass(CustomerFigures);
