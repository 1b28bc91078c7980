import { defineEntity, p } from '@mikro-orm/core';

/**
 * A key that a caller sent with a command, and the outcome that a repeat is answered with. Written in the transaction
 * of the effect. `keptUntil` is null where money or stock moved: such keys are kept for good.
 */
export const IdempotencyKeySchema = defineEntity({
  name: 'IdempotencyKey',
  tableName: 'idempotency_keys',
  properties: {
    caller: p.string().length(80).primary(),
    command: p.string().length(80).primary(),
    key: p.string().length(255).primary(),
    requestHash: p.string().length(64),
    outcome: p.json<unknown>(),
    refused: p.boolean(),
    createdAt: p.datetime().defaultRaw('now()'),
    keptUntil: p.datetime().nullable(),
  },
  indexes: [
    {
      name: 'idempotency_keys_kept_until_index',
      expression:
        'create index idempotency_keys_kept_until_index on idempotency_keys (kept_until) where kept_until is not null',
    },
  ],
});

export class IdempotencyKey extends IdempotencyKeySchema.class {}
IdempotencyKeySchema.setClass(IdempotencyKey);
