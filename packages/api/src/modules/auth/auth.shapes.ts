import { rights, rightsOf, roles } from '@tillback/rules/access/rights';
import { publicIdOf } from '@tillback/rules/ids/id-schema';
import { toPublicId } from '@tillback/rules/ids/ids';
import { languages } from '@tillback/rules/language/languages';
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
    mustAddSecondFactor: z.boolean().meta({ description: 'Until they have one they may do nothing else' }),
  })
  .meta({ id: 'User' });

export const newFactorShape = z
  .object({
    secret: z.string().meta({ description: 'Base 32, to be typed into an app' }),
    uri: z.string().meta({ description: '`otpauth://…`, for a QR code' }),
  })
  .meta({ id: 'NewSecondFactor' });

export const recoveryCodesShape = z
  .object({ recoveryCodes: z.array(z.string()).meta({ description: 'Each good once; shown this once' }) })
  .meta({ id: 'RecoveryCodes' });

export type RecoveryCodes = z.output<typeof recoveryCodesShape>;

export const profileShape = userShape
  .extend({
    createdAt: instantField.meta({ description: 'Since when they can sign in' }),
    language: z.enum(languages).nullable().meta({ description: "In which they are written to; null: the store's" }),
    secondFactorSince: instantField.nullable().meta({ description: 'Null: they sign in with a password alone' }),
  })
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

export const ownSessionShape = z
  .object({
    id: publicIdOf('session'),
    device: z.object({ browser: z.string().nullable(), system: z.string().nullable() }),
    network: z
      .string()
      .nullable()
      .meta({ examples: ['203.0.113.…'] }),
    createdAt: instantField,
    lastUsedAt: instantField.meta({ description: 'To a few minutes' }),
    isThisOne: z.boolean().meta({ description: 'The one that asks' }),
  })
  .meta({ id: 'OwnSession' });

export const ownSessionList = z.object({ items: z.array(ownSessionShape) }).meta({ id: 'OwnSessionList' });

export type OwnSession = z.output<typeof ownSessionShape>;
export type UserAnswer = z.output<typeof userShape>;
export type Profile = z.output<typeof profileShape>;
export type SignedIn = z.output<typeof signedInShape>;
export type SignedUp = z.output<typeof signedUpShape>;
export type SessionAnswer = z.output<typeof sessionShape>;

export function userAnswer({ id, email, name, role, mustAddSecondFactor = false }: UserActor): UserAnswer {
  return { id: toPublicId('user', id), email, name, role, rights: rightsOf(role), mustAddSecondFactor };
}
