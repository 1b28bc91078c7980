import { defineEntity, p } from '@mikro-orm/core';
import { scopes } from '@tillback/rules/access/scopes';
import { clientTypes } from '@tillback/rules/validation/clients';

/** The key of a client, another system that calls the API. Its hash alone is stored; `hint` is what people know it by. */
export const ApiKeySchema = defineEntity({
  name: 'ApiKey',
  tableName: 'api_keys',
  properties: {
    id: p.uuid().primary(),
    name: p.string().length(100),
    type: p.enum(clientTypes),
    scopes: p.enum(scopes).array(),
    hint: p.string().length(8),
    keyHash: p.string().length(64).hidden().lazy(),
    createdByName: p.string().length(200),
    createdAt: p.datetime().defaultRaw('now()'),
    lastUsedAt: p.datetime().nullable(),
    revokedAt: p.datetime().nullable(),
  },
  uniques: [{ name: 'api_keys_hash_unique', properties: ['keyHash'] }],
  indexes: [{ name: 'api_keys_created_at_index', properties: ['createdAt', 'id'] }],
});

export class ApiKey extends ApiKeySchema.class {}
ApiKeySchema.setClass(ApiKey);
