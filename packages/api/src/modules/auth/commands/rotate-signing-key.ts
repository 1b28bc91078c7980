import { calculateJwkThumbprint, exportJWK, generateKeyPair } from 'jose';
import { sql } from 'kysely';
import type { WriteDatabase } from '../../../database/handles.ts';
import type { Unit } from '../../../pipeline/unit.ts';
import { accessTokenLivesForMs } from '../tokens/lifetimes.ts';
import { signingAlgorithm } from '../tokens/signing-algorithm.ts';

/** A process may sign with the key that it knows for a moment longer, and clocks differ. */
const marginMs = 60_000;

export interface KeyRotation {
  /** The old keys' tokens are refused from now on: for when a key has come into wrong hands. */
  readonly withdrawOld: boolean;
}

/** Gives the keys a successor that signs from now on. The old ones stay known until their last token has expired. */
export async function rotateSigningKey(unit: Unit, { withdrawOld }: KeyRotation): Promise<string> {
  const endsAt = withdrawOld ? unit.now : new Date(unit.now.getTime() + accessTokenLivesForMs + marginMs);
  await unit.db
    .updateTable('signing_keys')
    .set({
      retired_at: sql<Date>`coalesce(retired_at, ${unit.now}::timestamptz)`,
      ends_at: sql<Date>`least(ends_at, ${endsAt}::timestamptz)`,
    })
    .execute();
  const id = await addSigningKey(unit.db, unit.now);
  unit.record({ action: 'signing-key.rotated', changes: { key: id, withdrawOld } });
  return id;
}

/** Makes the first key of a shop that has none. */
export async function openSigningKey(db: WriteDatabase): Promise<void> {
  const known = await db.selectFrom('signing_keys').select('id').limit(1).executeTakeFirst();
  if (!known) {
    await addSigningKey(db, new Date());
  }
}

async function addSigningKey(db: WriteDatabase, now: Date): Promise<string> {
  const pair = await generateKeyPair(signingAlgorithm, { extractable: true });
  const publicKey = await exportJWK(pair.publicKey);
  const id = await calculateJwkThumbprint(publicKey);
  await db
    .insertInto('signing_keys')
    .values({
      id,
      algorithm: signingAlgorithm,
      public_key: publicKey,
      private_key: await exportJWK(pair.privateKey),
      created_at: now,
    })
    .execute();
  return id;
}
