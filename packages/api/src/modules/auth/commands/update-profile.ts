import { Refusal } from '@tillback/rules/errors/refusal';
import type { UpdateProfileInput } from '@tillback/rules/validation/auth';
import type { Unit } from '../../../pipeline/unit.ts';
import { renameCustomer } from '../../customers/public.ts';
import type { Profile } from '../auth.shapes.ts';
import { getMe } from '../queries/get-me.ts';

/**
 * Changes what the one who asks is called; a shopper's customer is then called so too.
 * @throws {Refusal} `not_found` for whoever acts without being a user
 */
export async function updateProfile(unit: Unit, { name }: UpdateProfileInput): Promise<Profile> {
  const { actor } = unit;
  if (actor.kind !== 'user') {
    throw new Refusal('not_found', 'Only a signed-in user has a profile.');
  }
  if (name !== actor.name) {
    await unit.db.updateTable('users').set({ name }).where('id', '=', actor.id).execute();
    unit.record({
      action: 'user.renamed',
      subject: { kind: 'user', id: actor.id },
      changes: { name: { before: actor.name, after: name } },
    });
  }
  if (actor.customerId !== null) {
    await renameCustomer(unit, { id: actor.customerId, name });
  }
  return getMe({ db: unit.db, actor: { ...actor, name } });
}
