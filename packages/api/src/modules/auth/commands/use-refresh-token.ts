import type { Scope } from '@tillback/rules/access/scopes';
import type { Unit } from '../../../pipeline/unit.ts';
import { activeUsers } from '../active-users.ts';
import { hashOfToken } from '../secret-token.ts';
import type { Granted } from '../tokens/granting.ts';
import { familyLivesForMs, refreshGraceMs, refreshTokenLivesForMs } from '../tokens/lifetimes.ts';
import { isRefreshToken, successorOf } from '../tokens/refresh-token.ts';
import { saveRefreshToken } from './open-token-family.ts';
import { revokeFamily } from './revoke-token-family.ts';

interface Using {
  readonly token: string;
  readonly clientId: string;
  /** @throws when the request asks for more than there is, which leaves the token unused */
  readonly scopesAskedOf: (granted: readonly Scope[]) => readonly Scope[];
}

/**
 * Takes a refresh token for its successor. For a moment whoever asks again with it gets the same successor; after that it must
 * have been stolen, from whom or by whom, and the whole family ends. null: the token is good for nothing.
 */
export async function useRefreshToken(unit: Unit, using: Using): Promise<Granted | null> {
  const family = isRefreshToken(using.token) ? await lockFamily(unit, using) : undefined;
  if (!family || !(await isActive(unit, family.userId))) {
    return null;
  }
  const { usedAt, endsAt } = family;
  if (usedAt !== null && unit.now.getTime() - usedAt.getTime() > refreshGraceMs) {
    await revokeFamily(unit, { familyId: family.id, because: 'reused' });
    return null;
  }
  if (usedAt === null && endsAt <= unit.now) {
    return null;
  }
  const scopes = using.scopesAskedOf(family.scopes);
  const refreshToken = successorOf(using.token, family.chainKey);
  if (usedAt === null) {
    await putSuccessor(unit, using, { ...family, refreshToken });
  }
  return { familyId: family.id, userId: family.userId, scopes, refreshToken };
}

/** The lock makes those who ask with one token at once do so one after the other. */
async function lockFamily(unit: Unit, { token, clientId }: Using) {
  const hash = hashOfToken(token);
  const family = await unit.db
    .selectFrom('token_families as family')
    .select(['id', 'user_id as userId', 'scopes', 'chain_key as chainKey', 'created_at as begun'])
    .where('id', '=', (row) => row.selectFrom('refresh_tokens').select('family_id').where('hash', '=', hash))
    .where('client_id', '=', clientId)
    .where('revoked_at', 'is', null)
    .forNoKeyUpdate()
    .executeTakeFirst();
  // A statement of its own: it must see what those did who had the lock before.
  const used = await unit.db
    .selectFrom('refresh_tokens')
    .select(['used_at as usedAt', 'ends_at as endsAt'])
    .where('hash', '=', hash)
    .executeTakeFirst();
  return family && used && { ...family, ...used };
}

async function isActive(unit: Unit, userId: string | null): Promise<boolean> {
  const user =
    userId !== null &&
    (await activeUsers(unit.db).select('users.id').where('users.id', '=', userId).executeTakeFirst());
  return Boolean(user);
}

interface Succession {
  readonly id: string;
  readonly begun: Date;
  readonly refreshToken: string;
}

/** However often a family is refreshed, it ends when somebody must sign in again. */
async function putSuccessor(
  unit: Unit,
  { token }: Using,
  { id: familyId, begun, refreshToken }: Succession,
): Promise<void> {
  const latest = begun.getTime() + familyLivesForMs;
  const endsAt = new Date(Math.min(unit.now.getTime() + refreshTokenLivesForMs, latest));
  await unit.db
    .updateTable('refresh_tokens')
    .set({ used_at: unit.now })
    .where('hash', '=', hashOfToken(token))
    .execute();
  await saveRefreshToken(unit, { token: refreshToken, familyId, endsAt });
  await unit.db.updateTable('token_families').set({ ends_at: endsAt }).where('id', '=', familyId).execute();
}
