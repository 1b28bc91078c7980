import type { SignInInput } from '@tillback/rules/validation/auth';
import { writeDatabase } from '../../../database/handles.ts';
import type { Runtime } from '../../../pipeline/runtime.ts';
import { type Account, findAccount } from '../queries/find-account.ts';
import { passwordMatches } from './password-hash.ts';

/** The account whose address and password these are; null, and after the same time, for anything else. */
export async function provenAccount(runtime: Runtime, { email, password }: SignInInput): Promise<Account | null> {
  const account = await findAccount(writeDatabase(runtime.orm.em.fork()), email);
  const matches = await passwordMatches(account?.passwordHash ?? null, password);
  return matches ? account : null;
}
