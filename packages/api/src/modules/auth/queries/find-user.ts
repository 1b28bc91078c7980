import type { Role } from '@tillback/rules/access/rights';
import { sql } from 'kysely';
import type { WriteDatabase } from '../../../database/handles.ts';

interface StoredUser {
  readonly email: string;
  readonly name: string;
  readonly role: Role;
  /** Null for who was invited and has chosen none. */
  readonly passwordHash: string | null;
  readonly hasSecondFactor: boolean;
}

/** A user with what only the application's role can see. */
export function findUser(db: WriteDatabase, id: string): Promise<StoredUser> {
  return db
    .selectFrom('users')
    .leftJoin('second_factors', 'second_factors.user_id', 'users.id')
    .select([
      'users.email',
      'users.name',
      'users.role',
      'users.password_hash as passwordHash',
      sql<boolean>`second_factors.confirmed_at is not null`.as('hasSecondFactor'),
    ])
    .where('users.id', '=', id)
    .executeTakeFirstOrThrow();
}
