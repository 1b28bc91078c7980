import type { WriteDatabase } from '../../../database/handles.ts';
import { activeUsers } from '../active-users.ts';

export interface Account {
  readonly userId: string;
  readonly passwordHash: string;
}

/** The account that may be signed in to with this e-mail address. Only the application's role can see a hash. */
export async function findAccount(db: WriteDatabase, email: string): Promise<Account | null> {
  const account = await activeUsers(db)
    .select(['users.id as userId', 'users.password_hash as passwordHash'])
    .where('users.email', '=', email)
    .executeTakeFirst();
  return account ?? null;
}
