import type { Unit } from '../../../pipeline/unit.ts';
import { ownUser } from '../own-account.ts';
import { tellOfNewPassword } from './choose-password.ts';
import { setPasswordHash } from './set-password-hash.ts';

/** Changes the password of who asks; this session stays, the others end. The old password was verified. */
export async function changePassword(unit: Unit, { passwordHash }: { readonly passwordHash: string }): Promise<null> {
  const { id: userId, sessionId } = ownUser(unit.actor);
  await setPasswordHash(unit, { userId, passwordHash, exceptSessionId: sessionId });
  await tellOfNewPassword(unit, userId);
  return null;
}
