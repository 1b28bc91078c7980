import { defineEntity, p } from '@mikro-orm/core';
import { scopes } from '@tillback/rules/access/scopes';
import { Client } from './client.ts';
import { User } from './user.ts';

export const reasonsToRevoke = ['asked', 'signed-out', 'reused', 'user-changed'] as const;

export type ReasonToRevoke = (typeof reasonsToRevoke)[number];

/** What came of one signing in by an application: refresh tokens, one after the other, and the access tokens with them. */
export const TokenFamilySchema = defineEntity({
  name: 'TokenFamily',
  tableName: 'token_families',
  properties: {
    id: p.uuid().primary(),
    client: () => p.manyToOne(Client).ref().deleteRule('cascade'),
    /** null: the client acts in its own name */
    user: () => p.manyToOne(User).ref().nullable().deleteRule('cascade'),
    scopes: p.enum(scopes).array(),
    /** By which a refresh token's successor is reckoned from the token itself. */
    chainKey: p.string().length(64).hidden().lazy(),
    ip: p.string().length(45).nullable(),
    createdAt: p.datetime(),
    endsAt: p.datetime(),
    revokedAt: p.datetime().nullable(),
    revokedBecause: p.enum(reasonsToRevoke).nullable(),
  },
  indexes: [
    { name: 'token_families_client_index', properties: ['client'] },
    { name: 'token_families_user_index', properties: ['user'] },
    { name: 'token_families_ends_at_index', properties: ['endsAt'] },
  ],
  checks: [
    {
      name: 'token_families_revoked_for_a_reason',
      expression: '(revoked_at is null) = (revoked_because is null)',
    },
  ],
});

export class TokenFamily extends TokenFamilySchema.class {}
TokenFamilySchema.setClass(TokenFamily);
