import type { Scope } from '@tillback/rules/access/scopes';
import { newId } from '@tillback/rules/ids/ids';
import type { Unit } from '../../../pipeline/unit.ts';
import { hashOfToken, newSecretToken } from '../secret-token.ts';
import { accessTokenLivesForMs, refreshTokenLivesForMs } from '../tokens/lifetimes.ts';
import { newRefreshToken } from '../tokens/refresh-token.ts';

export interface FamilyOpening {
  readonly clientId: string;
  /** none: the client acts in its own name */
  readonly userId?: string;
  readonly scopes: readonly Scope[];
  readonly ip: string | null;
  readonly withRefreshToken: boolean;
}

export interface OpenedFamily {
  readonly familyId: string;
  readonly refreshToken: string | null;
}

/** Begins a family of tokens. The refresh token itself is in this answer and nowhere else. */
export async function openTokenFamily(unit: Unit, opening: FamilyOpening): Promise<OpenedFamily> {
  const familyId = newId();
  const refreshToken = opening.withRefreshToken ? newRefreshToken() : null;
  const lifeMs = opening.withRefreshToken ? refreshTokenLivesForMs : accessTokenLivesForMs;
  const endsAt = new Date(unit.now.getTime() + lifeMs);
  await unit.db
    .insertInto('token_families')
    .values({
      id: familyId,
      client_id: opening.clientId,
      user_id: opening.userId ?? null,
      scopes: [...opening.scopes],
      chain_key: newSecretToken(),
      ip: opening.ip,
      created_at: unit.now,
      ends_at: endsAt,
    })
    .execute();
  if (refreshToken !== null) {
    await saveRefreshToken(unit, { token: refreshToken, familyId, endsAt });
  }
  return { familyId, refreshToken };
}

interface NewRefreshToken {
  readonly token: string;
  readonly familyId: string;
  readonly endsAt: Date;
}

/** Keeps the hash of a refresh token. */
export async function saveRefreshToken(unit: Unit, { token, familyId, endsAt }: NewRefreshToken): Promise<void> {
  await unit.db
    .insertInto('refresh_tokens')
    .values({ hash: hashOfToken(token), family_id: familyId, issued_at: unit.now, ends_at: endsAt })
    .execute();
}
