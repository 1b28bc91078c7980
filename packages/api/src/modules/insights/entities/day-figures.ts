import { defineEntity, p } from '@mikro-orm/core';

/**
 * What a day adds to the figures of the store, in minor units. `change`: what a single write added, written by a trigger;
 * `day`: such rows put together. What is sought is always the sum of the rows of a day, however many they are.
 */
export const DayFiguresSchema = defineEntity({
  name: 'DayFigures',
  tableName: 'insights_days',
  properties: {
    id: p.bigint('bigint').primary().autoincrement(),
    span: p.enum(['change', 'day'] as const).default('change'),
    since: p.date(),
    orders: p.bigint('bigint').defaultRaw('0'),
    lines: p.bigint('bigint').defaultRaw('0'),
    revenueMinor: p.bigint('bigint').defaultRaw('0'),
    refundedMinor: p.bigint('bigint').defaultRaw('0'),
    earnedMinor: p.bigint('bigint').defaultRaw('0'),
    takenBackMinor: p.bigint('bigint').defaultRaw('0'),
    pendingMinor: p.bigint('bigint').defaultRaw('0'),
    availableMinor: p.bigint('bigint').defaultRaw('0'),
    inTransitMinor: p.bigint('bigint').defaultRaw('0'),
  },
  indexes: [
    {
      name: 'insights_days_unique',
      expression: `create unique index insights_days_unique on insights_days (since) where span <> 'change'`,
    },
    {
      name: 'insights_days_changes_index',
      expression: `create index insights_days_changes_index on insights_days (id) where span = 'change'`,
    },
  ],
});

export class DayFigures extends DayFiguresSchema.class {}
DayFiguresSchema.setClass(DayFigures);
