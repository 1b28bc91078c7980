import type { Right } from '@tillback/rules/access/rights';
import { Refusal } from '@tillback/rules/errors/refusal';
import { initTRPC, TRPCError } from '@trpc/server';
import { countTry } from '../limits/counting-tries.ts';
import type { LimitName, Limits } from '../limits/limits.ts';
import type { Actor } from './actor.ts';
import { refuseUnlessAllowed } from './authorise.ts';
import { problemOf, refusalIn, trpcErrorOf } from './problem.ts';
import type { RestBinding } from './rest-binding.ts';
import type { Idempotency } from './run-command.ts';
import type { Runtime } from './runtime.ts';

/** What one request brings with it. The host makes it; in a test the caller does. */
export interface RequestContext {
  readonly runtime: Runtime;
  readonly actor: Actor;
  readonly requestId: string | null;
  readonly ip: string | null;
  readonly userAgent: string | null;
  readonly idempotencyKey: string | null;
  /** Counts tries of what may be tried only so often; without it nothing is counted. */
  readonly limits?: Limits;
  /** False where the request came in the clear, on this machine: a browser would not send back a cookie marked Secure. */
  readonly isSecure?: boolean;
  /** Under which this shop is reached, e.g. `https://shop.example`, for links that leave it. */
  readonly origin?: string;
  /** What the procedure that is called asks of keys; it stands in the procedure's own description. */
  readonly idempotency?: Idempotency;
  /** Sets a header of the answer; may be called more than once for `set-cookie`. */
  setHeader(name: string, value: string): void;
}

/** What a procedure says of itself: who may call it, and what it is in the REST interface. */
export interface ProcedureMeta {
  readonly right?: Right | 'anyone' | 'signed-in';
  readonly rest?: RestBinding;
  readonly idempotency?: Idempotency;
  /** How often it may be tried. */
  readonly limit?: LimitName;
}

const trpc = initTRPC
  .context<RequestContext>()
  .meta<ProcedureMeta>()
  .create({
    isDev: false,
    sse: {
      ping: { enabled: true, intervalMs: 5_000 },
      client: { reconnectAfterInactivityMs: 15_000 },
      maxDurationMs: 900_000,
    },
    errorFormatter: ({ shape, error, ctx }) => {
      const problem = problemOf(error, ctx?.requestId ?? null);
      return {
        ...shape,
        message: problem.detail,
        data: { code: shape.data.code, httpStatus: problem.status, problem },
      };
    },
  });

export const router = trpc.router;
export const middleware = trpc.middleware;
export const createCallerFactory = trpc.createCallerFactory;

/** A procedure that names no right is closed to everyone. */
function authorise({ actor }: RequestContext, meta: ProcedureMeta | undefined, type: string): void {
  if (!meta?.right) {
    throw new Refusal('forbidden', 'Nobody may do this.');
  }
  if (meta.right !== 'anyone') {
    refuseUnlessAllowed(actor, { right: meta.right, changes: type === 'mutation' });
  }
}

interface Called {
  readonly ctx: RequestContext;
  readonly path: string;
  readonly meta: ProcedureMeta | undefined;
  readonly getRawInput: () => Promise<unknown>;
}

/** What was thrown inside becomes one of our error codes, for tRPC and REST alike; our own faults are logged. */
function explain({ ctx, path }: Called, thrown: unknown): TRPCError {
  const error = trpcErrorOf(thrown);
  const { retryAfterSeconds } = refusalIn(error);
  if (retryAfterSeconds !== null) {
    ctx.setHeader('Retry-After', String(retryAfterSeconds));
  }
  if (error.code === 'INTERNAL_SERVER_ERROR') {
    const err = (thrown instanceof TRPCError && thrown.cause) || thrown;
    ctx.runtime.log.error({ err, path, requestId: ctx.requestId }, 'a call failed');
  }
  return error;
}

/** A try counts before its input is looked at; how it ended says whether it stays counted. */
async function countTryOf({ ctx, meta, getRawInput }: Called): Promise<Awaited<ReturnType<typeof countTry>> | null> {
  if (!meta?.limit || !ctx.limits) {
    return null;
  }
  const { limits, ip, actor } = ctx;
  const setHeader = (name: string, value: string) => ctx.setHeader(name, value);
  return countTry(meta.limit, { limits, ip, actor, rawInput: await getRawInput(), setHeader });
}

/** Stands around every procedure: who may, how often, and what became of it. It is one, because each costs every call. */
const guard = trpc.middleware(async (call) => {
  const { ctx, meta, type, next } = call;
  try {
    authorise(ctx, meta, type);
    const settle = await countTryOf(call);
    // tRPC copies the context field by field to add to it, and most calls need nothing more.
    const result = await (meta?.idempotency ? next({ ctx: { idempotency: meta.idempotency } }) : next());
    await settle?.(result.ok ? null : refusalIn(result.error).code);
    if (result.ok) {
      return result;
    }
    throw result.error;
  } catch (error) {
    throw explain(call, error);
  }
});

const base = trpc.procedure.use(guard);

/** A procedure for who has the right. The right stands first, so that it is checked before the input is. */
export function allow(
  right: NonNullable<ProcedureMeta['right']>,
  rest?: RestBinding,
  options: Pick<ProcedureMeta, 'idempotency' | 'limit'> = {},
) {
  return base.meta({ right, ...(rest && { rest }), ...options });
}
