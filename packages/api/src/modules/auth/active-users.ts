import { sql } from 'kysely';
import type { WriteDatabase } from '../../database/handles.ts';

/**
 * The users who may sign in, with `present`, the customer that a shopper is now: of one that was merged, the one that
 * stays. Neither the sign-in nor that customer is disabled.
 */
export function activeUsers(db: Pick<WriteDatabase, 'selectFrom'>) {
  return db
    .selectFrom('users')
    .leftJoin('customers as own', 'own.id', 'users.customer_id')
    .leftJoin('customers as present', (on) =>
      on.on('present.id', '=', sql<string>`coalesce(own.merged_into_id, own.id)`),
    )
    .where('users.disabled_at', 'is', null)
    .where('present.disabled_at', 'is', null);
}

/** Of an active user of the staff: the store or an admin demands a second factor, and there is none that counts. */
export const lacksSecondFactor = sql<boolean>`
  users.role <> 'shopper'
    and (users.second_factor_required or (select staff_second_factor from settings))
    and not exists (select from second_factors where user_id = users.id and confirmed_at is not null)
`;
