import { Refusal } from '@tillback/rules/errors/refusal';
import type { Actor, ClientActor } from '../../../pipeline/actor.ts';

/**
 * The client that sends sales; references and what was received belong to it.
 * @throws {Refusal} `forbidden` for anyone else
 */
export function sendingClient(actor: Actor): ClientActor {
  if (actor.kind !== 'client') {
    throw new Refusal('forbidden', 'Sales are sent with an API key.');
  }
  return actor;
}

/** The name under which a client's orders are known, as their source. */
export function sourceOf(client: ClientActor): string {
  return `erp:${client.id}`;
}
