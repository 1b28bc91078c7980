import type { Role } from '@tillback/rules/access/rights';
import { writeDatabase } from '../../../database/handles.ts';
import type { Actor } from '../../../pipeline/actor.ts';
import type { RequestContext } from '../../../pipeline/trpc.ts';
import { createCaller } from '../../../router.ts';
import type { TestShop } from '../../../testing/test-shop.ts';
import { actorOf, createUserWithRole, hashPassword } from '../public.ts';

export const anonymous: Actor = { kind: 'anonymous' };
export const password = 'correct horse battery';
const passwordHash = hashPassword(password);

export function databaseOf(shop: TestShop) {
  return writeDatabase(shop.runtime.orm.em.fork());
}

/** Adds someone of the staff, whose password is `password`. */
export async function addUser(shop: TestShop, email: string, role: Exclude<Role, 'shopper'> = 'operator') {
  return shop.run(createUserWithRole, { email, name: 'Someone', passwordHash: await passwordHash, role });
}

/** A browser: it keeps the cookie it is given and shows it with each request. */
export function browser(shop: TestShop, options: Partial<RequestContext> = {}) {
  let cookie: string | undefined;
  let setCookie = '';
  const setHeader = (_name: string, value: string) => {
    setCookie = value;
    cookie = value.split(';')[0];
  };
  return {
    cookie: () => cookie,
    token: () => cookie?.split('=')[1] ?? '',
    setCookie: () => setCookie,
    actor: () => actorOf(shop.runtime, cookie),
    auth: async () =>
      createCaller(shop.contextFor(await actorOf(shop.runtime, cookie), { setHeader, ...options })).auth,
  };
}

export async function signedIn(shop: TestShop, email: string, options: Partial<RequestContext> = {}) {
  const someone = browser(shop, options);
  await (await someone.auth()).signIn({ email, password });
  return someone;
}

/** The browser of somebody who just made an account, whose password is `password`. */
export async function signedUp(shop: TestShop, email: string) {
  const someone = browser(shop);
  await (await someone.auth()).signUp({ email, password, name: 'Somebody' });
  return someone;
}

/** The refusal that a call ended in. */
export async function refusalOf(asked: Promise<unknown>): Promise<unknown> {
  return asked.then(
    () => 'not refused',
    (error: unknown) => (error instanceof Error ? error.cause : error),
  );
}
