import type { CryptoKey, JWK } from 'jose';
import { importJWK } from 'jose';
import { writeDatabase } from '../../../database/handles.ts';
import type { Runtime } from '../../../pipeline/runtime.ts';
import { signingAlgorithm } from './signing-algorithm.ts';

/** A key that access tokens are believed by; the one that signs has its private part. */
export interface SigningKey {
  readonly id: string;
  readonly publicJwk: JWK;
  readonly verifying: CryptoKey;
  readonly signs: boolean;
}

const keysAreFreshForMs = 1_000;
const known = new WeakMap<Runtime, { readAt: number; keys: Promise<readonly SigningKey[]> }>();

/** The keys whose tokens are believed, the newest first; at most a second old, so that a withdrawn one ends as soon. */
export function signingKeys(runtime: Runtime): Promise<readonly SigningKey[]> {
  const readAt = performance.now();
  const earlier = known.get(runtime);
  if (earlier && readAt - earlier.readAt < keysAreFreshForMs) {
    return earlier.keys;
  }
  const keys = readKeys(runtime);
  known.set(runtime, { readAt, keys });
  keys.catch(() => known.delete(runtime));
  return keys;
}

/** The key that signs now, private as it is: read when it is needed, and kept nowhere. */
export async function privateKeyOf(runtime: Runtime, id: string): Promise<CryptoKey> {
  const { privateKey } = await writeDatabase(runtime.orm.em.fork())
    .selectFrom('signing_keys')
    .select('private_key as privateKey')
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  return importKey(privateKey);
}

async function readKeys(runtime: Runtime): Promise<readonly SigningKey[]> {
  const rows = await writeDatabase(runtime.orm.em.fork())
    .selectFrom('signing_keys')
    .select(['id', 'public_key as publicKey', 'retired_at as retiredAt'])
    .where((key) => key.or([key('ends_at', 'is', null), key('ends_at', '>', runtime.now())]))
    .orderBy('created_at', 'desc')
    .orderBy('id')
    .execute();
  return Promise.all(
    rows.map(async ({ id, publicKey, retiredAt }) => {
      const publicJwk: JWK = { ...publicKey, kid: id, alg: signingAlgorithm, use: 'sig' };
      return { id, publicJwk, verifying: await importKey(publicJwk), signs: retiredAt === null };
    }),
  );
}

async function importKey(jwk: JWK): Promise<CryptoKey> {
  const key = await importJWK(jwk, signingAlgorithm);
  if (key instanceof Uint8Array) {
    throw new Error('A signing key is a pair of keys.');
  }
  return key;
}
