import { defineEntity, p } from '@mikro-orm/core';
import type { JWK } from 'jose';

/** A pair of keys that access tokens are signed with. The id is the thumbprint of the public one (RFC 7638). */
export const SigningKeySchema = defineEntity({
  name: 'SigningKey',
  tableName: 'signing_keys',
  properties: {
    id: p.string().length(64).primary(),
    algorithm: p.enum(['ES256']),
    publicKey: p.json<JWK>(),
    privateKey: p.json<JWK>().hidden().lazy(),
    createdAt: p.datetime(),
    /** Since when it signs nothing more. */
    retiredAt: p.datetime().nullable(),
    /** Until when what it signed is believed. */
    endsAt: p.datetime().nullable(),
  },
  checks: [{ name: 'signing_keys_retired_with_an_end', expression: '(retired_at is null) = (ends_at is null)' }],
});

export class SigningKey extends SigningKeySchema.class {}
SigningKeySchema.setClass(SigningKey);
