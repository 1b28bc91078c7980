import type { AnyRouter } from '@trpc/server';
import type { ProcedureMeta } from './trpc.ts';

/** What a procedure says of itself. */
export interface DescribedProcedure {
  /** The procedure's path, e.g. `orders.place`. */
  readonly name: string;
  readonly type: 'query' | 'mutation' | 'subscription';
  readonly meta: ProcedureMeta;
  readonly inputs: readonly unknown[];
  readonly output: unknown;
}

/** What tRPC keeps of a procedure. */
interface Definition {
  readonly _def: Omit<DescribedProcedure, 'name' | 'meta'> & { readonly meta?: ProcedureMeta };
}

/** Every procedure of a router, in its order. */
export function proceduresOf(router: AnyRouter): DescribedProcedure[] {
  const procedures = Object.entries(router._def.procedures as Record<string, Definition>);
  return procedures.map(
    ([
      name,
      {
        _def: { type, meta, inputs, output },
      },
    ]) => {
      return { name, type, meta: meta ?? {}, inputs, output };
    },
  );
}
