import * as z from 'zod';
import { scopes } from '../access/scopes.ts';
import { byIdInput } from './by-id.ts';
import { mustBe, oneOf } from './messages.ts';
import { text } from './text.ts';

/**
 * `erp` sends its secret, the API key, with each request; `confidential` can keep a secret and fetches tokens with it; `public`
 * is the shop's own app on people's devices, which can keep none.
 */
export const clientTypes = ['erp', 'confidential', 'public'] as const;

export type ClientType = (typeof clientTypes)[number];

/** How a client may get tokens, by the names that RFC 6749 gives. */
export const grantTypes = ['client_credentials', 'password', 'refresh_token'] as const;

export type GrantType = (typeof grantTypes)[number];

/** Who cannot keep a secret has nothing to act by in its own name. */
export const grantsOfType: Readonly<Record<ClientType, readonly GrantType[]>> = {
  erp: ['client_credentials'],
  confidential: ['client_credentials', 'password', 'refresh_token'],
  public: ['password', 'refresh_token'],
};

/** What a client gets that says nothing of grants. */
export const usualGrants: Readonly<Record<ClientType, readonly GrantType[]>> = {
  erp: ['client_credentials'],
  confidential: ['client_credentials'],
  public: ['password', 'refresh_token'],
};

const longestClientName = 100;
const longestOverlapHours = 24 * 30;

function eachOnce<Value>(given: readonly Value[]): boolean {
  return new Set(given).size === given.length;
}

export const createClientInput = z
  .strictObject({
    name: text(longestClientName).meta({ description: 'What people call it', examples: ['Main ERP'] }),
    type: z.enum(clientTypes, { error: oneOf(clientTypes) }).meta({
      description:
        '`erp` sends its secret as a key with each request, `confidential` fetches tokens with it, `public` is the own app of the shop and has none',
    }),
    grants: z
      .array(z.enum(grantTypes, { error: oneOf(grantTypes) }), { error: mustBe('a list of grants') })
      .min(1, { error: 'At least one grant.' })
      .refine(eachOnce, { error: 'Each grant once.' })
      .optional()
      .meta({
        description:
          'How it gets tokens; by default what is usual for its type. `password` is for the own applications of the shop only',
      }),
    scopes: z
      .array(z.enum(scopes, { error: oneOf(scopes) }), { error: mustBe('a list of scopes') })
      .min(1, { error: 'At least one scope.' })
      .refine(eachOnce, { error: 'Each scope once.' }),
  })
  .refine(({ type, grants = [] }) => grants.every((grant) => grantsOfType[type].includes(grant)), {
    path: ['grants'],
    error: 'A client of this type cannot have these grants.',
  })
  .refine(({ grants = [] }) => !grants.includes('refresh_token') || grants.includes('password'), {
    path: ['grants'],
    error: 'Refresh tokens come with the password grant.',
  });

export const rotateSecretInput = z.strictObject({
  id: byIdInput('client').shape.id,
  overlapHours: z
    .int({ error: mustBe('a whole number') })
    .min(0, { error: 'At least 0.' })
    .max(longestOverlapHours, { error: `At most ${longestOverlapHours}.` })
    .default(0)
    .meta({ description: 'So many hours the secrets until now live on' }),
});

export type CreateClientInput = z.output<typeof createClientInput>;
export type RotateSecretInput = z.output<typeof rotateSecretInput>;
