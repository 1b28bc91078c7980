import { sql } from 'kysely';
import type { WriteDatabase } from '../../../database/handles.ts';
import { activeUsers } from '../active-users.ts';

export interface Account {
  readonly userId: string;
  readonly passwordHash: string;
  readonly hasSecondFactor: boolean;
}

/** The account that may be signed in to with this e-mail address; none of who was invited and has no password yet. Only the application's role can see a hash. */
export async function findAccount(db: WriteDatabase, email: string): Promise<Account | null> {
  const account = await activeUsers(db)
    .leftJoin('second_factors', 'second_factors.user_id', 'users.id')
    .select([
      'users.id as userId',
      'users.password_hash as passwordHash',
      sql<boolean>`second_factors.confirmed_at is not null`.as('hasSecondFactor'),
    ])
    .where('users.email', '=', email)
    .where('users.password_hash', 'is not', null)
    .$narrowType<{ passwordHash: string }>()
    .executeTakeFirst();
  return account ?? null;
}
