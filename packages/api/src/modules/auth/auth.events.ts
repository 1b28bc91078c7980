import type { Language } from '@tillback/rules/language/languages';
import type { Fact } from '../../pipeline/unit.ts';

/** A shopper made an account of their own. */
export function userSignedUp(userId: string, customerId: string): Fact {
  return { topic: 'user.signed-up', payload: { userId, customerId } };
}

export const passwordResetRequestedTopic = 'user.password-reset-requested';

/** Somebody asked to choose another password for whoever has this address; whether anyone has, is found out afterwards. */
export function passwordResetRequested(email: string, language: Language | null): Fact {
  return { topic: passwordResetRequestedTopic, payload: { email, language } };
}
