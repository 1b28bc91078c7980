import type { Call } from '../../pipeline/run-command.ts';
import type { RequestContext } from '../../pipeline/trpc.ts';

/**
 * A call whose Idempotency-Key is left aside: an answer that is kept could hand a session or a secret to whoever repeats
 * the request.
 */
export function callWithoutKey(ctx: RequestContext, command: string): Call {
  return { actor: ctx.actor, requestId: ctx.requestId, ip: ctx.ip, command, idempotencyKey: null };
}
