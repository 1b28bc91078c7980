import { Refusal } from '@tillback/rules/errors/refusal';
import type { ReadDatabase } from '../../database/handles.ts';
import type { Actor } from '../../pipeline/actor.ts';

interface Asking {
  readonly db: ReadDatabase;
  readonly actor: Actor;
}

/**
 * Whose order it is to be: a shopper's own, or of the customer whom staff or a client name.
 * @throws {Refusal} `forbidden` for a shopper who names another, `invalid_input` where nobody is named, `not_found`, or
 * `conflict` for a customer who can't order
 */
export async function whoseOrder({ db, actor }: Asking, customerId: string | undefined): Promise<string> {
  if (actor.kind === 'user' && actor.role === 'shopper') {
    if (actor.customerId === null || (customerId !== undefined && customerId !== actor.customerId)) {
      throw new Refusal('forbidden', 'You can order for yourself only.');
    }
    return actor.customerId;
  }
  if (customerId === undefined) {
    throw new Refusal('invalid_input', 'Say whose order it is.', { errors: { customerId: ['This is required.'] } });
  }
  await refuseWhoCannotOrder(db, customerId);
  return customerId;
}

async function refuseWhoCannotOrder(db: ReadDatabase, customerId: string): Promise<void> {
  const customer = await db
    .selectFrom('customers')
    .select(['disabled_at', 'archived_at', 'merged_into_id'])
    .where('id', '=', customerId)
    .executeTakeFirst();
  if (!customer) {
    throw new Refusal('not_found', 'There is no such customer.');
  }
  if (customer.disabled_at ?? customer.archived_at ?? customer.merged_into_id) {
    throw new Refusal('conflict', 'This customer cannot order: they are disabled, archived or merged into another.');
  }
}
