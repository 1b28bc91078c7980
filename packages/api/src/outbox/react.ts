import { type Call, runCommand } from '../pipeline/run-command.ts';
import type { Runtime } from '../pipeline/runtime.ts';
import type { Unit } from '../pipeline/unit.ts';
import type { DeliveredFact, Reaction } from './reaction.ts';

/** Hands a fact to each reaction to its topic. Throws what a reaction throws; those that ran before it stay done. */
export async function react(runtime: Runtime, reactions: readonly Reaction[], fact: DeliveredFact): Promise<void> {
  for (const reaction of reactions) {
    if (reaction.topic === fact.topic) {
      await runCommand(runtime, callOf(reaction), (unit) => handleOnce(unit, reaction, fact), null, {
        audit: 'recorded',
      });
    }
  }
}

/** The record that it was handled is part of the reaction's transaction, so that a second delivery does nothing. */
async function handleOnce(unit: Unit, reaction: Reaction, fact: DeliveredFact): Promise<void> {
  const first = await unit.db
    .insertInto('handled_events')
    .values({ reaction: reaction.name, event_id: fact.id, handled_at: unit.now })
    .onConflict((conflict) => conflict.doNothing())
    .returning('event_id')
    .executeTakeFirst();
  if (first) {
    await reaction.handle(unit, fact);
  }
}

function callOf({ name }: Reaction): Call {
  return { command: name, actor: { kind: 'system', name }, requestId: null, ip: null, idempotencyKey: null };
}
