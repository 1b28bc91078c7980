import type { UserActor } from '../../../pipeline/actor.ts';
import type { Unit } from '../../../pipeline/unit.ts';
import { lockProvenUser } from '../lock-proven-user.ts';
import type { Account } from '../queries/find-account.ts';
import { type FamilyOpening, type OpenedFamily, openTokenFamily } from './open-token-family.ts';

interface SigningIn {
  /** Whose password was verified. */
  readonly account: Account;
  readonly client: { readonly id: string; readonly name: string };
  readonly opening: FamilyOpening;
}

/**
 * Signs a user in to a client.
 * @throws {Refusal} `invalid_credentials` when the user was disabled or changed the password meanwhile
 */
export async function signInByToken(unit: Unit, { account, client, opening }: SigningIn): Promise<OpenedFamily> {
  const user = await lockProvenUser(unit, account);
  const opened = await openTokenFamily(unit, { ...opening, userId: user.id });
  const { scopes } = opening;
  const actor: UserActor = {
    kind: 'user',
    ...user,
    sessionId: opened.familyId,
    client: { id: client.id, name: client.name, scopes },
  };
  const changes = { client: client.name, scopes };
  unit.record({ action: 'user.signed-in', subject: { kind: 'user', id: user.id }, changes, actor });
  return opened;
}
