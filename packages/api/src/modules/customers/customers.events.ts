import type { Fact } from '../../pipeline/unit.ts';

/** There is a customer who was not there before. `history`: recorded from another system, so nobody is written to. */
export function customerCreated(customerId: string, history: boolean): Fact {
  return { topic: 'customer.created', payload: { customerId }, history };
}
