import { Refusal } from '@tillback/rules/errors/refusal';
import type { ByIdInput } from '@tillback/rules/validation/by-id';
import type { Reader } from '../../../pipeline/unit.ts';
import type { UserRow } from '../users.shapes.ts';
import { userAnswer, userRows } from './user-rows.ts';

/** @throws {Refusal} `not_found` */
export async function getUser({ db }: Pick<Reader, 'db'>, { id }: ByIdInput): Promise<UserRow> {
  const row = await userRows(db).where('users.id', '=', id).executeTakeFirst();
  if (!row) {
    throw new Refusal('not_found', 'There is no such user.');
  }
  return userAnswer(row);
}
