import { toPublicId } from '@tillback/rules/ids/ids';
import { type InferResult, sql } from 'kysely';
import type { ReadDatabase } from '../../../database/handles.ts';
import type { UserRow } from '../users.shapes.ts';

export function userRows(db: ReadDatabase) {
  return db
    .selectFrom('users')
    .leftJoin('second_factors', 'second_factors.user_id', 'users.id')
    .select([
      'users.id',
      'users.name',
      'users.email',
      'users.role',
      'users.customer_id as customerId',
      'users.disabled_at as disabledAt',
      'users.invited_at as invitedAt',
      'users.second_factor_required as secondFactorRequired',
      'users.created_at as createdAt',
      sql<boolean>`second_factors.confirmed_at is not null`.as('hasSecondFactor'),
    ]);
}

type Row = InferResult<ReturnType<typeof userRows>>[number];

export function userAnswer({ disabledAt, invitedAt, customerId, ...row }: Row): UserRow {
  const ableStatus = invitedAt === null ? 'active' : 'invited';
  return {
    ...row,
    id: toPublicId('user', row.id),
    status: disabledAt === null ? ableStatus : 'disabled',
    customerId: customerId && toPublicId('customer', customerId),
    createdAt: row.createdAt.toISOString(),
  };
}
