import { defineEntity, p } from '@mikro-orm/core';
import { User } from './user.ts';

/** A browser's session. The id is the SHA-256 of the token: who reads this table can't sign in with it. */
export const SessionSchema = defineEntity({
  name: 'Session',
  tableName: 'sessions',
  properties: {
    id: p.string().length(64).primary(),
    user: () => p.manyToOne(User).ref().deleteRule('cascade'),
    expiresAt: p.datetime(),
    createdAt: p.datetime().defaultRaw('now()'),
    ip: p.string().length(45).nullable(),
    userAgent: p.string().length(400).nullable(),
    /** By which its owner names it; the hash of its token is for us. */
    publicId: p.uuid().defaultRaw('gen_random_uuid()'),
    /** To a few minutes. */
    lastUsedAt: p.datetime().defaultRaw('now()'),
  },
  uniques: [{ name: 'sessions_public_id_unique', properties: ['publicId'] }],
  indexes: [
    { name: 'sessions_user_index', properties: ['user'] },
    { name: 'sessions_expires_at_index', properties: ['expiresAt'] },
  ],
});

export class Session extends SessionSchema.class {}
SessionSchema.setClass(Session);
