import { Refusal } from '@tillback/rules/errors/refusal';
import { writeDatabase } from '../../../database/handles.ts';
import type { Actor, ClientActor, UserActor } from '../../../pipeline/actor.ts';
import type { Recognised } from '../../../pipeline/known-actors.ts';
import type { Runtime } from '../../../pipeline/runtime.ts';
import { activeUsers, lacksSecondFactor } from '../active-users.ts';
import { noteUse } from '../clients/note-use.ts';
import { hashOfToken } from '../secret-token.ts';
import { type VerifiedGrant, verifyAccessToken } from '../tokens/access-token.ts';

/**
 * Who an access token was given to: a user, limited by its scopes, or a client in its own name.
 * @throws {Refusal} `unauthenticated` for a token that is not ours, has ended or was revoked
 */
export async function actorOfToken(runtime: Runtime, token: string, issuer: string): Promise<Actor> {
  const known = `${issuer} ${hashOfToken(token)}`;
  const actor = await runtime.knownActors.recognise(known, () => lookFor(runtime, token, issuer));
  if (actor === null) {
    throw new Refusal('unauthenticated', 'This access token is not known here, has expired, or was revoked.');
  }
  return actor;
}

async function lookFor(runtime: Runtime, token: string, issuer: string): Promise<Recognised | null> {
  const grant = await verifyAccessToken(runtime, issuer, token);
  return grant && (grant.userId === null ? clientOfGrant(runtime, grant) : userOfGrant(runtime, grant, grant.userId));
}

async function clientOfGrant(runtime: Runtime, grant: VerifiedGrant): Promise<Recognised<ClientActor> | null> {
  const family = await findFamily(runtime, grant);
  if (!family) {
    return null;
  }
  return {
    actor: { kind: 'client', id: grant.clientId, name: family.clientName, scopes: grant.scopes },
    dependsOn: [grant.familyId, grant.clientId],
    goodUntil: grant.endsAt,
  };
}

async function userOfGrant(
  runtime: Runtime,
  grant: VerifiedGrant,
  userId: string,
): Promise<Recognised<UserActor> | null> {
  const { familyId, clientId, scopes, endsAt } = grant;
  const family = await findFamily(runtime, grant);
  const user = family && (await findUser(runtime, userId));
  if (!user) {
    return null;
  }
  const client = { id: clientId, name: family.clientName, scopes };
  return {
    actor: { kind: 'user', ...user, sessionId: familyId, client },
    dependsOn: [familyId, clientId, userId, ...(user.customerId === null ? [] : [user.customerId])],
    goodUntil: endsAt,
  };
}

/** Looks on the primary, as a replica may not know yet that the family was revoked, or its client. */
async function findFamily(runtime: Runtime, { familyId, clientId }: VerifiedGrant) {
  const db = writeDatabase(runtime.orm.em.fork());
  const family = await db
    .selectFrom('token_families as family')
    .innerJoin('clients as client', 'client.id', 'family.client_id')
    .select(['client.name as clientName', 'client.last_used_at as lastUsedAt'])
    .where('family.id', '=', familyId)
    .where('client.id', '=', clientId)
    .where('family.revoked_at', 'is', null)
    .where('client.revoked_at', 'is', null)
    .executeTakeFirst();
  if (family) {
    await noteUse(db, { id: clientId, lastUsedAt: family.lastUsedAt }, runtime.now());
  }
  return family;
}

function findUser(runtime: Runtime, userId: string) {
  return activeUsers(writeDatabase(runtime.orm.em.fork()))
    .select([
      'users.id',
      'users.name',
      'users.email',
      'users.role',
      'present.id as customerId',
      lacksSecondFactor.as('mustAddSecondFactor'),
    ])
    .where('users.id', '=', userId)
    .executeTakeFirst();
}
