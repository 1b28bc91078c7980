import { rights, rightsOf, roles } from '@tillback/rules/access/rights';
import { publicIdOf } from '@tillback/rules/ids/id-schema';
import { toPublicId } from '@tillback/rules/ids/ids';
import * as z from 'zod';
import type { UserActor } from '../../pipeline/actor.ts';
import { instantField } from '../../wire/fields.ts';
import { joiningShape } from '../referrals/public.ts';

export const userShape = z
  .object({
    id: publicIdOf('user'),
    email: z.string(),
    name: z.string(),
    role: z.enum(roles),
    rights: z.array(z.enum(rights)).meta({ description: 'What this role may do' }),
  })
  .meta({ id: 'User' });

export const profileShape = userShape
  .extend({ createdAt: instantField.meta({ description: 'Since when they can sign in' }) })
  .meta({ id: 'Profile' });

export const signedInShape = z.object({ user: userShape }).meta({ id: 'SignedIn' });

export const signedUpShape = signedInShape
  .extend({
    referral: joiningShape
      .nullable()
      .meta({ description: 'What the referral code brought; null without one, or with one that nobody has' }),
  })
  .meta({ id: 'SignedUp' });

export const sessionShape = z.object({
  user: userShape.nullable(),
  store: z.object({ name: z.string(), currency: z.string(), timeZone: z.string() }),
  demo: z
    .object({
      accounts: z.array(z.object({ email: z.string(), role: z.enum(roles) })),
      password: z.string().nullable(),
    })
    .nullable(),
});

export type UserAnswer = z.output<typeof userShape>;
export type Profile = z.output<typeof profileShape>;
export type SignedIn = z.output<typeof signedInShape>;
export type SignedUp = z.output<typeof signedUpShape>;
export type SessionAnswer = z.output<typeof sessionShape>;

export function userAnswer({ id, email, name, role }: UserActor): UserAnswer {
  return { id: toPublicId('user', id), email, name, role, rights: rightsOf(role) };
}
