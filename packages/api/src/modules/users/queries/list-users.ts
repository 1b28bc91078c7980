import { fromPublicId } from '@tillback/rules/ids/ids';
import type { ListUsersInput, UserSort } from '@tillback/rules/validation/users';
import { contains } from '../../../lists/keyword.ts';
import { ascending, descending, instant, type Order, text, uuid } from '../../../lists/order.ts';
import { type Page, readPage, shapePage } from '../../../lists/page.ts';
import type { Reader } from '../../../pipeline/unit.ts';
import type { UserRow } from '../users.shapes.ts';
import { userAnswer, userRows } from './user-rows.ts';

const orders = {
  '-createdAt': descending(instant('users.created_at'), uuid('users.id')),
  createdAt: ascending(instant('users.created_at'), uuid('users.id')),
  name: ascending(text('users.name'), uuid('users.id')),
  '-name': descending(text('users.name'), uuid('users.id')),
} satisfies Record<UserSort, Order>;

type Users = ReturnType<typeof userRows>;

/** Who can sign in, shoppers among them. */
export async function listUsers({ db }: Reader, input: ListUsersInput): Promise<Page<UserRow>> {
  const ofRole = input.role === undefined ? userRows(db) : userRows(db).where('users.role', '=', input.role);
  const chosen = input.ids ? ofRole.where('users.id', 'in', input.ids) : ofRole;
  const rows = withKeyword(ofStatus(chosen, input.status), input.keyword);
  return shapePage(await readPage(db, { list: 'users', input, order: orders[input.sort], rows }), userAnswer);
}

function ofStatus(rows: Users, status: ListUsersInput['status']): Users {
  switch (status) {
    case undefined:
      return rows;
    case 'disabled':
      return rows.where('users.disabled_at', 'is not', null);
    case 'invited':
      return rows.where('users.disabled_at', 'is', null).where('users.invited_at', 'is not', null);
    case 'active':
      return rows.where('users.disabled_at', 'is', null).where('users.invited_at', 'is', null);
  }
}

function withKeyword(rows: Users, keyword: string | undefined): Users {
  if (keyword === undefined) {
    return rows;
  }
  const id = fromPublicId('user', keyword.toLowerCase());
  return rows.where((user) =>
    user.or([
      contains('users.name', keyword),
      contains('users.email', keyword),
      ...(id ? [user('users.id', '=', id)] : []),
    ]),
  );
}
