import { newId } from '@tillback/rules/ids/ids';
import { sql } from 'kysely';
import type { WriteDatabase } from '../database/handles.ts';
import type { Fact } from '../pipeline/unit.ts';

/** Writes what was announced into the outbox, in the transaction that made it true. */
export async function writeFacts(db: WriteDatabase, facts: readonly Fact[]): Promise<void> {
  if (facts.length === 0) {
    return;
  }
  const rows = facts.map((fact) => ({
    id: newId(),
    topic: fact.topic,
    payload: fact.payload,
    history: fact.history ?? false,
  }));
  await sql`
    insert into outbox_events (id, topic, payload, history)
    select id, topic, payload, history
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as row(id uuid, topic text, payload jsonb, history boolean)
  `.execute(db);
}
