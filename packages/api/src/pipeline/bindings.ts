import { type Call, type Command, runCommand } from './run-command.ts';
import { readerFor } from './runtime.ts';
import type { RequestContext } from './trpc.ts';
import type { Reader } from './unit.ts';

export interface Resolving<Input> {
  readonly ctx: RequestContext;
  readonly input: Input;
  readonly path: string;
}

/** Binds a query to a procedure: it is given a handle that can only read. */
export function query<Input, Output>(run: (reader: Reader, input: Input) => Promise<Output>) {
  return async ({ ctx, input }: Resolving<Input>): Promise<Output> =>
    run(await readerFor(ctx.runtime, ctx.actor), input);
}

/** Binds a command to a procedure: it is run in its pipeline, with what the procedure says of keys. */
export function command<Input, Output>(run: Command<Input, Output>) {
  return (resolving: Resolving<Input>): Promise<Output> =>
    runCommand(resolving.ctx.runtime, callOf(resolving), run, resolving.input, {
      idempotency: resolving.ctx.idempotency,
    });
}

/** The call of a command that a request makes. */
export function callOf({ ctx, path }: Omit<Resolving<unknown>, 'input'>): Call {
  return { ...ctx, command: path, replayed: () => ctx.setHeader('Idempotency-Replayed', 'true') };
}

type Watch<Input, Output> = (
  openReader: () => Promise<Reader>,
  input: Input,
  signal: AbortSignal | undefined,
) => AsyncGenerator<Output>;

/** Binds a stream of answers to a subscription. Each look is a query of its own; the stream ends with its listener. */
export function subscription<Input, Output>(watch: Watch<Input, Output>) {
  return ({ ctx, input, signal }: Resolving<Input> & { signal: AbortSignal | undefined }): AsyncGenerator<Output> =>
    watch(() => readerFor(ctx.runtime, ctx.actor), input, signal);
}
