import type { Runtime } from '@tillback/api/pipeline/runtime';
import type { RequestContext } from '@tillback/api/pipeline/trpc';
import { cliActor } from './cli-call.ts';

/** What a procedure needs to know of a caller that is no request. */
export function callerContext(runtime: Runtime): RequestContext {
  return {
    runtime,
    actor: cliActor(),
    requestId: null,
    ip: null,
    userAgent: null,
    idempotencyKey: null,
    setHeader: () => {},
  };
}
