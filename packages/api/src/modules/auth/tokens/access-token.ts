import { randomUUID } from 'node:crypto';
import { isScope, type Scope } from '@tillback/rules/access/scopes';
import { fromPublicId, toPublicId } from '@tillback/rules/ids/ids';
import { errors, jwtVerify, SignJWT } from 'jose';
import type { Runtime } from '../../../pipeline/runtime.ts';
import { accessTokenLivesForMs, clockToleranceSeconds } from './lifetimes.ts';
import { signingAlgorithm } from './signing-algorithm.ts';
import { privateKeyOf, signingKeys } from './signing-keys.ts';

/** What an access token says of itself. */
export interface Grant {
  readonly familyId: string;
  readonly clientId: string;
  /** null: the client acts in its own name */
  readonly userId: string | null;
  readonly scopes: readonly Scope[];
}

export interface VerifiedGrant extends Grant {
  readonly endsAt: Date;
}

const mediaType = 'at+jwt';

/** A signed access token as RFC 9068 has it, for this shop under the address by which it was asked for. */
export async function signAccessToken(runtime: Runtime, issuer: string, grant: Grant): Promise<string> {
  const key = (await signingKeys(runtime)).find(({ signs }) => signs);
  if (!key) {
    throw new Error('There is no key to sign with.');
  }
  const { familyId, clientId, userId, scopes } = grant;
  const client = toPublicId('client', clientId);
  const issuedAt = seconds(runtime.now());
  return new SignJWT({ client_id: client, sid: familyId, scope: scopes.join(' ') })
    .setProtectedHeader({ alg: signingAlgorithm, typ: mediaType, kid: key.id })
    .setIssuer(issuer)
    .setAudience(issuer)
    .setSubject(userId === null ? client : toPublicId('user', userId))
    .setIssuedAt(issuedAt)
    .setExpirationTime(issuedAt + accessTokenLivesForMs / 1_000)
    .setJti(randomUUID())
    .sign(await privateKeyOf(runtime, key.id));
}

/** What a token says, where it is one of ours that has begun and not ended; null for anything else. */
export async function verifyAccessToken(
  runtime: Runtime,
  issuer: string,
  token: string,
): Promise<VerifiedGrant | null> {
  const keys = await signingKeys(runtime);
  try {
    const { payload } = await jwtVerify(
      token,
      ({ kid }) => {
        const key = keys.find(({ id }) => id === kid);
        if (!key) throw new errors.JWKSNoMatchingKey();
        return key.verifying;
      },
      {
        algorithms: [signingAlgorithm],
        typ: mediaType,
        issuer,
        audience: issuer,
        requiredClaims: ['sub', 'client_id', 'sid', 'scope', 'jti', 'iat', 'exp'],
        clockTolerance: clockToleranceSeconds,
        maxTokenAge: accessTokenLivesForMs / 1_000,
        currentDate: runtime.now(),
      },
    );
    return grantOf(payload);
  } catch (error) {
    if (error instanceof errors.JOSEError) {
      return null;
    }
    throw error;
  }
}

function grantOf(claims: Record<string, unknown>): VerifiedGrant | null {
  const clientId = fromPublicId('client', String(claims['client_id']));
  if (clientId === null) {
    return null;
  }
  return {
    clientId,
    familyId: String(claims['sid']),
    userId: fromPublicId('user', String(claims['sub'])),
    scopes: String(claims['scope']).split(' ').filter(isScope),
    endsAt: new Date(Number(claims['exp']) * 1_000),
  };
}

function seconds(date: Date): number {
  return Math.floor(date.getTime() / 1_000);
}
