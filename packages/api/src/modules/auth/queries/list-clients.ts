import type { Reader } from '../../../pipeline/unit.ts';
import type { ClientAnswer } from '../clients.shapes.ts';
import { selectClients, shapeClient } from './client-rows.ts';

/** Every client there ever was, the newest first; a store has few. */
export async function listClients(reader: Reader): Promise<{ items: ClientAnswer[] }> {
  const rows = await selectClients(reader).orderBy('client.created_at', 'desc').orderBy('client.id', 'desc').execute();
  return { items: rows.map(shapeClient) };
}
