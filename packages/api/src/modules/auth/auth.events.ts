import type { Fact } from '../../pipeline/unit.ts';

/** A shopper made an account of their own. */
export function userSignedUp(userId: string, customerId: string): Fact {
  return { topic: 'user.signed-up', payload: { userId, customerId } };
}
