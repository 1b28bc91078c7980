import { defineEntity, p } from '@mikro-orm/core';

/** A fact, written in the transaction that made it true. The relay claims unsent rows for a short lease. */
export const OutboxEventSchema = defineEntity({
  name: 'OutboxEvent',
  tableName: 'outbox_events',
  properties: {
    id: p.uuid().primary(),
    topic: p.string().length(80),
    payload: p.json<unknown>(),
    history: p.boolean().default(false),
    createdAt: p.datetime().defaultRaw('now()'),
    claimedUntil: p.datetime().nullable(),
    attempts: p.integer().default(0),
    lastError: p.string().length(500).nullable(),
    sentAt: p.datetime().nullable(),
  },
  indexes: [
    {
      name: 'outbox_events_unsent_index',
      expression: 'create index outbox_events_unsent_index on outbox_events (id) where sent_at is null',
    },
    {
      name: 'outbox_events_sent_index',
      expression: 'create index outbox_events_sent_index on outbox_events (sent_at) where sent_at is not null',
    },
  ],
});

export class OutboxEvent extends OutboxEventSchema.class {}
OutboxEventSchema.setClass(OutboxEvent);
