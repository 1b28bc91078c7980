import { defineEntity, p } from '@mikro-orm/core';
import { User } from './user.ts';

/** An app that shows codes (TOTP). It counts once a code of it was entered; a code counts once. */
export const SecondFactorSchema = defineEntity({
  name: 'SecondFactor',
  tableName: 'second_factors',
  properties: {
    user: () => p.oneToOne(User).ref().primary().owner().deleteRule('cascade'),
    /** In base 32; with it anyone has the same codes. */
    secret: p.string().length(64).hidden().lazy(),
    createdAt: p.datetime(),
    confirmedAt: p.datetime().nullable(),
    /** The time step of the last code that was taken: that one and those before it are worth nothing any more. */
    lastStep: p.integer().nullable(),
    failedTries: p.integer().default(0),
    /** Since when those are counted. */
    triesSince: p.datetime().nullable(),
  },
});

export class SecondFactor extends SecondFactorSchema.class {}
SecondFactorSchema.setClass(SecondFactor);

/** What stands in for the app when it is lost, each once. */
export const RecoveryCodeSchema = defineEntity({
  name: 'RecoveryCode',
  tableName: 'recovery_codes',
  properties: {
    codeHash: p.string().length(64).primary(),
    user: () => p.manyToOne(User).ref().deleteRule('cascade'),
    usedAt: p.datetime().nullable(),
  },
  indexes: [{ name: 'recovery_codes_user_index', properties: ['user'] }],
});

export class RecoveryCode extends RecoveryCodeSchema.class {}
RecoveryCodeSchema.setClass(RecoveryCode);

/** Who gave the right password and has not given a code yet: no session, and good for nothing but giving the code. */
export const HalfSignInSchema = defineEntity({
  name: 'HalfSignIn',
  tableName: 'half_sign_ins',
  properties: {
    tokenHash: p.string().length(64).primary(),
    user: () => p.manyToOne(User).ref().deleteRule('cascade'),
    expiresAt: p.datetime(),
  },
  indexes: [{ name: 'half_sign_ins_user_index', properties: ['user'] }],
});

export class HalfSignIn extends HalfSignInSchema.class {}
HalfSignInSchema.setClass(HalfSignIn);
