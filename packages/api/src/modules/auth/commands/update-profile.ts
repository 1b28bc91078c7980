import type { UpdateProfileInput } from '@tillback/rules/validation/auth';
import type { Unit } from '../../../pipeline/unit.ts';
import { renameCustomer } from '../../customers/public.ts';
import type { Profile } from '../auth.shapes.ts';
import { ownUser } from '../own-account.ts';
import { getMe } from '../queries/get-me.ts';

/**
 * Changes what the one who asks is called, and how they are written to; a shopper's customer is then called so too.
 * @throws {Refusal} `not_found` for whoever acts without being a user
 */
export async function updateProfile(unit: Unit, { name, language }: UpdateProfileInput): Promise<Profile> {
  const user = ownUser(unit.actor);
  if (language !== undefined) {
    await unit.db.updateTable('users').set({ language }).where('id', '=', user.id).execute();
  }
  if (name === undefined) {
    return getMe(unit);
  }
  if (name !== user.name) {
    await unit.db.updateTable('users').set({ name }).where('id', '=', user.id).execute();
    unit.record({
      action: 'user.renamed',
      subject: { kind: 'user', id: user.id },
      changes: { name: { before: user.name, after: name } },
    });
  }
  if (user.customerId !== null) {
    await renameCustomer(unit, { id: user.customerId, name });
  }
  return getMe({ db: unit.db, actor: { ...user, name } });
}
