import { defineEntity, p } from '@mikro-orm/core';
import { TokenFamily } from './token-family.ts';

/** Known by its hash alone; good for one use, which gives its successor. */
export const RefreshTokenSchema = defineEntity({
  name: 'RefreshToken',
  tableName: 'refresh_tokens',
  properties: {
    hash: p.string().length(64).primary(),
    family: () => p.manyToOne(TokenFamily).ref().deleteRule('cascade'),
    issuedAt: p.datetime(),
    endsAt: p.datetime(),
    usedAt: p.datetime().nullable(),
  },
  indexes: [{ name: 'refresh_tokens_family_index', properties: ['family'] }],
});

export class RefreshToken extends RefreshTokenSchema.class {}
RefreshTokenSchema.setClass(RefreshToken);
