import type { Scope } from '@tillback/rules/access/scopes';
import { fromPublicId } from '@tillback/rules/ids/ids';
import type { ClientType, GrantType } from '@tillback/rules/validation/clients';
import { type WriteDatabase, writeDatabase } from '../../../database/handles.ts';
import type { Runtime } from '../../../pipeline/runtime.ts';
import { isApiKey } from '../clients/api-key.ts';
import { findBySecret } from '../clients/find-by-secret.ts';
import { noteUse } from '../clients/note-use.ts';
import { hashOfToken } from '../secret-token.ts';
import type { Form } from './form.ts';
import { OAuthError } from './oauth-error.ts';

/** A client that has proved who it is, or one that can't and needn't. */
export interface KnownClient {
  readonly id: string;
  readonly name: string;
  readonly type: ClientType;
  readonly grants: readonly GrantType[];
  readonly scopes: readonly Scope[];
}

interface Claim {
  readonly clientId: string;
  /** null: it says that it has none */
  readonly secret: string | null;
}

/**
 * The client that asks, by `client_secret_basic`, `client_secret_post` or, for a public one, by its id alone.
 * @throws {OAuthError} `invalid_client`, `invalid_request`
 */
export async function authenticateClient(
  runtime: Runtime,
  authorization: string | undefined,
  form: Form,
): Promise<KnownClient> {
  const db = writeDatabase(runtime.orm.em.fork());
  const client = await findClient(db, claimOf(authorization, form), runtime.now());
  if (!client) {
    throw new OAuthError('invalid_client', 'The client is not known here, or its secret is wrong.');
  }
  await noteUse(db, client, runtime.now());
  return client;
}

async function findClient(db: WriteDatabase, { clientId, secret }: Claim, now: Date) {
  const id = fromPublicId('client', clientId);
  if (id === null) {
    return null;
  }
  if (secret === null) {
    return findPublic(db, id);
  }
  const client = isApiKey(secret) ? await findBySecret(db, hashOfToken(secret), now) : null;
  return client?.id === id ? client : null;
}

function findPublic(db: WriteDatabase, id: string) {
  return db
    .selectFrom('clients')
    .select(['id', 'name', 'type', 'grants', 'scopes', 'last_used_at as lastUsedAt'])
    .where('id', '=', id)
    .where('type', '=', 'public')
    .where('revoked_at', 'is', null)
    .executeTakeFirst();
}

function claimOf(authorization: string | undefined, form: Form): Claim {
  const inForm = { clientId: form.get('client_id'), secret: form.get('client_secret') ?? null };
  if (authorization === undefined) {
    if (inForm.clientId === undefined) {
      throw new OAuthError('invalid_client', 'Say which client asks: client_id is missing.');
    }
    return { clientId: inForm.clientId, secret: inForm.secret };
  }
  const claim = basicClaim(authorization);
  if (inForm.secret !== null || (inForm.clientId !== undefined && inForm.clientId !== claim.clientId)) {
    throw new OAuthError('invalid_request', 'A client proves itself in one way, not in two.');
  }
  return claim;
}

/** RFC 6749, section 2.3.1: both parts are encoded as in a form, and then joined. */
function basicClaim(authorization: string): Claim {
  const encoded = /^basic +([A-Za-z0-9+/]+={0,2}) *$/i.exec(authorization)?.[1];
  const [id = '', secret] = Buffer.from(encoded ?? '', 'base64')
    .toString('utf8')
    .split(':', 2)
    .map(decoded);
  if (secret === undefined) {
    throw new OAuthError('invalid_client', 'The Authorization header is not one of Basic authentication.');
  }
  return { clientId: id, secret };
}

function decoded(text: string): string {
  return new URLSearchParams(`text=${text}`).get('text') ?? '';
}
