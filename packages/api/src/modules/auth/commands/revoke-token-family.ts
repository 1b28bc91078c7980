import { toPublicId } from '@tillback/rules/ids/ids';
import type { Unit } from '../../../pipeline/unit.ts';
import type { ReasonToRevoke } from '../entities/token-family.ts';

interface Revoking {
  readonly familyId: string;
  readonly because: ReasonToRevoke;
}

/** Ends every token of a family at once; that it was ended before is no mistake. */
export async function revokeFamily(unit: Unit, { familyId, because }: Revoking): Promise<void> {
  const revoked = await unit.db
    .updateTable('token_families')
    .set({ revoked_at: unit.now, revoked_because: because })
    .where('id', '=', familyId)
    .where('revoked_at', 'is', null)
    .returning(['client_id as clientId', 'user_id as userId'])
    .executeTakeFirst();
  if (!revoked) {
    return;
  }
  const ofUser = revoked.userId === null ? {} : { user: toPublicId('user', revoked.userId) };
  const subject = { kind: 'client', id: revoked.clientId };
  unit.record({ action: 'client.tokens-revoked', subject, changes: { because, ...ofUser } });
}

/** Ends what every client holds in a user's name. */
export async function revokeFamiliesOfUser(unit: Unit, userId: string): Promise<void> {
  await unit.db
    .updateTable('token_families')
    .set({ revoked_at: unit.now, revoked_because: 'signed-out' })
    .where('user_id', '=', userId)
    .where('revoked_at', 'is', null)
    .execute();
}
