import { newId } from '@tillback/rules/ids/ids';
import { signUpShopper } from '../modules/auth/public.ts';
import type { Joining } from '../modules/referrals/public.ts';
import type { Actor, UserActor } from '../pipeline/actor.ts';
import type { Command } from '../pipeline/run-command.ts';
import { rowOf } from './connection.ts';
import type { TestShop } from './test-shop.ts';

interface Person {
  readonly email: string;
  readonly name: string;
  readonly referralCode: string;
  /** Whose browser it is. */
  readonly actor: Actor;
  /** Another way to run the command. */
  readonly command: typeof signUpShopper;
}

export interface Shopper extends UserActor {
  readonly customerId: string;
  /** By which they invite. */
  readonly code: string;
  readonly referral: Joining | null;
}

/** Signs somebody up by the product's own command; only the password's hash, which takes long, is none. */
export async function signUp(shop: TestShop, person: Partial<Person> = {}): Promise<Shopper> {
  const id = newId();
  const command: Command<
    Parameters<typeof signUpShopper>[1],
    Awaited<ReturnType<typeof signUpShopper>>
  > = person.command ?? signUpShopper;
  const { actor, referral } = await shop.run(
    command,
    {
      email: person.email ?? `${id}@example.com`,
      name: person.name ?? 'Grace Hopper',
      passwordHash: 'no hash',
      referralCode: person.referralCode,
      opening: { sessionId: id.padEnd(64, '0'), ip: null, userAgent: null, replacedSessionId: null },
    },
    { actor: person.actor ?? { kind: 'anonymous' } },
  );
  const { customer_id: customerId, code } = await rowOf<{ customer_id: string; code: string }>(
    shop.ownerUrl,
    'select customer_id, code from referral_codes join users using (customer_id) where users.id = $1',
    [actor.id],
  );
  return { ...actor, customerId, code, referral };
}

/** So many people sign up through a link, one after the other. */
export async function signUpThrough(shop: TestShop, code: string, people: number): Promise<Shopper[]> {
  const joined: Shopper[] = [];
  for (let person = 0; person < people; person += 1) {
    joined.push(await signUp(shop, { referralCode: code }));
  }
  return joined;
}

/** What a customer can spend, in minor units. */
export async function availableOf(shop: TestShop, customerId: string): Promise<bigint> {
  const { balance } = await rowOf<{ balance: bigint }>(
    shop.ownerUrl,
    `select coalesce(sum(balance_minor), 0)::bigint as balance
       from ledger_accounts where owner_id = $1 and kind = 'available'`,
    [customerId],
  );
  return balance;
}
