import { type SqlBool, sql } from 'kysely';

/** Of a referral or a reward: whether the customer is its inviter, themselves or as one who was merged into them. */
export function inviterIs(customerId: string) {
  return sql<SqlBool>`inviter_id in (
    select id from customers where id = ${customerId} or merged_into_id = ${customerId}
  )`;
}
