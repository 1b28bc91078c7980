import { type Scope, scopes } from '@tillback/rules/access/scopes';
import { toPublicId } from '@tillback/rules/ids/ids';
import { createUserWithRole } from '../modules/auth/public.ts';
import { browser } from '../modules/auth/testing/browser.ts';
import type { Actor, ClientActor } from '../pipeline/actor.ts';
import { createCaller } from '../router.ts';
import { openErp } from '../testing/erp.ts';
import { type Shopper, signUp } from '../testing/invite.ts';
import { type TestShop, userWith } from '../testing/test-shop.ts';
import type { Asker, Row } from './permission-table.ts';

/** Everybody who asks: real users, customers and clients where what is theirs matters. */
export interface Cast {
  readonly shopperA: Shopper;
  readonly erp: ClientActor;
  /** Who an asker is for a row; a client is one for each scope that opens it, or one with all others. */
  playing(asker: Asker, row: Row): Actor[];
}

export async function openCast(shop: TestShop): Promise<Cast> {
  const shopperA = await signUp(shop, { name: 'Augusta Ada King' });
  const erp = await openErp(shop);
  const people: Record<Exclude<Asker, `client${string}`>, Actor> = {
    anonymous: { kind: 'anonymous' },
    'shopper A': shopperA,
    'shopper B': await signUp(shop, { name: 'Bertha' }),
    operator: await staff(shop, 'operator'),
    auditor: await staff(shop, 'auditor'),
    admin: await staff(shop, 'admin'),
    'disabled user': await disabledUser(shop),
  };
  const clientWith = (granted: readonly Scope[]): Actor => ({ ...erp, scopes: granted });
  return {
    shopperA,
    erp,
    playing(asker, row) {
      if (asker === 'client with the scope') {
        return row.scopes.length > 0 ? row.scopes.map((scope) => clientWith([scope])) : [clientWith(scopes)];
      }
      if (asker === 'client without') {
        return [clientWith(scopes.filter((scope) => !row.scopes.includes(scope)))];
      }
      return [people[asker]];
    },
  };
}

/** A user of the staff who stands in the table of users. */
async function staff(shop: TestShop, role: 'operator' | 'auditor' | 'admin'): Promise<Actor> {
  const email = `${role}@shop.test`;
  const id = await shop.run(createUserWithRole, { email, name: role, passwordHash: 'no hash', role });
  return { kind: 'user', id, name: role, email, role, customerId: null, sessionId: id };
}

/** Who had signed in and was then disabled: as whom the next request of that browser is known. */
async function disabledUser(shop: TestShop): Promise<Actor> {
  const { actor, auth } = browser(shop);
  await (await auth()).signUp({ email: 'disabled@shop.test', password: 'correct horse battery', name: 'Dora' });
  const before = await actor();
  if (before.kind !== 'user' || before.customerId === null) {
    throw new Error('Who signed up is a shopper.');
  }
  const operator = createCaller(shop.contextFor(userWith('operator')));
  await operator.customers.disable({ id: toPublicId('customer', before.customerId) });
  return actor();
}
