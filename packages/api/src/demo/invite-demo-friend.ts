import { createCustomer } from '../modules/customers/public.ts';
import { giveReferralCode, joinThroughLink } from '../modules/referrals/public.ts';
import type { Unit } from '../pipeline/unit.ts';
import type { DemoFriend } from './demo-friends.ts';

/** A customer who came through a link, as if they had signed up; one who is there already stays as they are. */
export async function inviteDemoFriend(unit: Unit, { name, email, invitedBy }: DemoFriend): Promise<void> {
  const known = await findCustomer(unit, email);
  const inviterId = await findCustomer(unit, invitedBy);
  if (known || !inviterId) {
    return;
  }
  const customerId = await createCustomer(unit, { name, email });
  await giveReferralCode(unit, inviterId);
  const { code } = await unit.db
    .selectFrom('referral_codes')
    .select('code')
    .where('customer_id', '=', inviterId)
    .executeTakeFirstOrThrow();
  await joinThroughLink(unit, { customerId, email, typedCode: code });
}

async function findCustomer(unit: Unit, email: string): Promise<string | null> {
  const customer = await unit.db.selectFrom('customers').select('id').where('email', '=', email).executeTakeFirst();
  return customer?.id ?? null;
}
