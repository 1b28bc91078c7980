import { sql } from 'kysely';
import { unnest } from '../database/insert-rows.ts';
import { type Call, runCommand } from '../pipeline/run-command.ts';
import type { Runtime } from '../pipeline/runtime.ts';
import type { Unit } from '../pipeline/unit.ts';
import type { DeliveredFact, Reaction } from './reaction.ts';

/** What went wrong, by the fact's id. */
export type Failures = ReadonlyMap<string, unknown>;

/**
 * Hands facts to each reaction to their topics, those of one topic together. Where that fails each is handed over alone, so
 * that one fact holds up no other. Reactions that ran stay done. Gives the facts that failed.
 */
export async function react(
  runtime: Runtime,
  reactions: readonly Reaction[],
  facts: readonly DeliveredFact[],
): Promise<Failures> {
  const failures = new Map<string, unknown>();
  for (const [topic, ofTopic] of Map.groupBy(facts, (fact) => fact.topic)) {
    for (const reaction of reactions.filter((one) => one.topic === topic)) {
      const standing = ofTopic.filter(({ id }) => !failures.has(id));
      for (const [id, error] of await handTo(runtime, reaction, standing)) {
        failures.set(id, error);
      }
    }
  }
  return failures;
}

async function handTo(runtime: Runtime, reaction: Reaction, facts: readonly DeliveredFact[]): Promise<Failures> {
  const [first] = facts;
  if (!first) {
    return new Map();
  }
  try {
    await runCommand(runtime, callOf(reaction), (unit) => handleOnce(unit, reaction, facts), null, {
      audit: 'recorded',
    });
    return new Map();
  } catch (error) {
    return facts.length === 1 ? new Map([[first.id, error]]) : handEachTo(runtime, reaction, facts);
  }
}

async function handEachTo(runtime: Runtime, reaction: Reaction, facts: readonly DeliveredFact[]): Promise<Failures> {
  const failures = new Map<string, unknown>();
  for (const fact of facts) {
    for (const [id, error] of await handTo(runtime, reaction, [fact])) {
      failures.set(id, error);
    }
  }
  return failures;
}

async function handleOnce(unit: Unit, reaction: Reaction, facts: readonly DeliveredFact[]): Promise<void> {
  const unhandled = await recordHandled(unit, reaction, facts);
  const news = facts.filter(({ id }) => unhandled.has(id));
  if (news.length > 0) {
    await reaction.handle(unit, news);
  }
}

/** The record that a fact was handled is part of the reaction's transaction, so that a second delivery does nothing. */
async function recordHandled(unit: Unit, { name }: Reaction, facts: readonly DeliveredFact[]): Promise<Set<string>> {
  const rows = facts.map(({ id }) => ({ reaction: name, event_id: id, handled_at: unit.now }));
  const columns = { reaction: 'text', event_id: 'uuid', handled_at: 'timestamptz' } as const;
  const recorded = await sql<{ id: string }>`
    insert into handled_events (reaction, event_id, handled_at) select * from ${unnest(columns, rows)}
    on conflict do nothing returning event_id as id
  `.execute(unit.db);
  return new Set(recorded.rows.map(({ id }) => id));
}

function callOf({ name }: Reaction): Call {
  return { command: name, actor: { kind: 'system', name }, requestId: null, ip: null, idempotencyKey: null };
}
