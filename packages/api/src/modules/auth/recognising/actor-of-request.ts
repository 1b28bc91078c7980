import type { Actor } from '../../../pipeline/actor.ts';
import type { Runtime } from '../../../pipeline/runtime.ts';
import { bearerIn, isApiKey } from '../clients/api-key.ts';
import { clientOf } from '../clients/client-of.ts';
import { actorOf } from '../sessions/actor-of.ts';
import { actorOfToken } from './actor-of-token.ts';

/** What a request says about who sends it. */
export interface Credentials {
  readonly authorization?: string | undefined;
  readonly cookie?: string | undefined;
  /** Under which this shop was reached: an access token is good for the address where it was given. */
  readonly origin: string;
  /** False where the request came in the clear, on this machine: cookies have another name there. */
  readonly isSecure?: boolean | undefined;
}

/**
 * Who sends a request: whoever the access token was given to, the client of the API key, or the user of the cookie. With either
 * of the first the cookie counts for nothing, since such a request is not asked where it comes from.
 * @throws {Refusal} `unauthenticated` for a token or a key that is not good
 */
export function actorOfRequest(
  runtime: Runtime,
  { authorization, cookie, origin, isSecure }: Credentials,
): Promise<Actor> {
  const bearer = bearerIn(authorization);
  if (bearer === null) {
    return actorOf(runtime, cookie, isSecure);
  }
  return isApiKey(bearer) ? clientOf(runtime, bearer) : actorOfToken(runtime, bearer, origin);
}
