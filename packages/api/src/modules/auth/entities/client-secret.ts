import { defineEntity, p } from '@mikro-orm/core';
import { Client } from './client.ts';

/** What a client proves itself by. Its hash alone is stored; `hint` is what people know it by. Two overlap while one is replaced. */
export const ClientSecretSchema = defineEntity({
  name: 'ClientSecret',
  tableName: 'client_secrets',
  properties: {
    id: p.uuid().primary(),
    client: () => p.manyToOne(Client).ref().deleteRule('cascade'),
    secretHash: p.string().length(64).hidden().lazy(),
    hint: p.string().length(8),
    createdAt: p.datetime().defaultRaw('now()'),
    /** null: until it is replaced */
    endsAt: p.datetime().nullable(),
  },
  uniques: [{ name: 'client_secrets_hash_unique', properties: ['secretHash'] }],
  indexes: [{ name: 'client_secrets_client_index', properties: ['client'] }],
});

export class ClientSecret extends ClientSecretSchema.class {}
ClientSecretSchema.setClass(ClientSecret);
