import { newId } from '@tillback/rules/ids/ids';
import { fixedSql } from '../database/fixed-sql.ts';
import type { WriteDatabase } from '../database/handles.ts';
import type { Fact } from '../pipeline/unit.ts';

const insertFacts = fixedSql(`
  insert into outbox_events (id, topic, payload, history)
  select id, topic, payload, history
    from jsonb_to_recordset($1::jsonb) as row(id uuid, topic text, payload jsonb, history boolean)
`);

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
  await insertFacts(db, [JSON.stringify(rows)]);
}
