import { Refusal } from '@tillback/rules/errors/refusal';
import type { ByIdInput } from '@tillback/rules/validation/by-id';
import type { Unit } from '../../../pipeline/unit.ts';
import { ownUser } from '../own-account.ts';

/**
 * Ends one session of who asks, on whatever device.
 * @throws {Refusal} `not_found`, for one of somebody else too
 */
export async function endSession(unit: Unit, { id }: ByIdInput): Promise<null> {
  const { id: userId } = ownUser(unit.actor);
  const ended = await unit.db
    .deleteFrom('sessions')
    .where('public_id', '=', id)
    .where('user_id', '=', userId)
    .returning('id')
    .executeTakeFirst();
  if (!ended) {
    throw new Refusal('not_found', 'There is no such session.');
  }
  unit.record({ action: 'user.signed-out', subject: { kind: 'user', id: userId } });
  return null;
}
