import type { Actor } from '../../../pipeline/actor.ts';
import type { Runtime } from '../../../pipeline/runtime.ts';
import { bearerIn } from '../clients/api-key.ts';
import { clientOf } from '../clients/client-of.ts';
import { actorOf } from '../sessions/actor-of.ts';

/** What a request says about who sends it. */
export interface Credentials {
  readonly authorization?: string | undefined;
  readonly cookie?: string | undefined;
}

/**
 * Who sends a request: the client of its API key, or the user of its cookie. With a key the cookie counts for nothing, since
 * such a request is not asked where it comes from.
 * @throws {Refusal} `unauthenticated` for a key that is not good
 */
export function actorOfRequest(runtime: Runtime, { authorization, cookie }: Credentials): Promise<Actor> {
  const key = bearerIn(authorization);
  return key === null ? actorOf(runtime, cookie) : clientOf(runtime, key);
}
