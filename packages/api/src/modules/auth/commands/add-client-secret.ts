import { newId } from '@tillback/rules/ids/ids';
import type { Unit } from '../../../pipeline/unit.ts';

/** What is stored of a secret: its hash, and its last characters. The secret itself comes nowhere near the database. */
export interface NewSecret {
  readonly hash: string;
  readonly hint: string;
}

export async function addClientSecret(unit: Unit, clientId: string, { hash, hint }: NewSecret): Promise<void> {
  await unit.db
    .insertInto('client_secrets')
    .values({ id: newId(), client_id: clientId, secret_hash: hash, hint, created_at: unit.now })
    .execute();
}
