import type { RestBinding } from '@tillback/api/pipeline/rest-binding';
import type { ProcedureMeta } from '@tillback/api/pipeline/trpc';
import type { AnyRouter } from '@trpc/server';
import * as z from 'zod';

/** A procedure as a REST operation. */
export interface Operation {
  /** The procedure's path, e.g. `orders.place`. */
  readonly name: string;
  readonly type: 'query' | 'mutation';
  readonly rest: RestBinding;
  readonly right: ProcedureMeta['right'];
  readonly idempotency: ProcedureMeta['idempotency'];
  /** null: it takes nothing */
  readonly input: z.ZodObject | null;
  /** null: it answers nothing */
  readonly output: z.ZodType | null;
  /** The names in the path's braces. */
  readonly pathParameters: readonly string[];
}

/** What tRPC keeps of a procedure. */
interface Definition {
  readonly _def: {
    readonly type: 'query' | 'mutation' | 'subscription';
    readonly meta?: ProcedureMeta;
    readonly inputs: readonly unknown[];
    readonly output?: unknown;
  };
}

/** The procedures that say how they appear in the REST interface. */
export function operationsOf(router: AnyRouter): Operation[] {
  const procedures = Object.entries(router._def.procedures as Record<string, Definition>);
  return procedures.flatMap(([name, { _def: definition }]) => {
    const { type, meta } = definition;
    return meta?.rest && type !== 'subscription' ? [operationOf(name, type, meta.rest, definition)] : [];
  });
}

function operationOf(
  name: string,
  type: Operation['type'],
  rest: RestBinding,
  { meta, inputs, output }: Definition['_def'],
): Operation {
  return {
    name,
    type,
    rest,
    right: meta?.right,
    idempotency: meta?.idempotency,
    input: inputs.find((input) => input instanceof z.ZodObject) ?? null,
    output: output instanceof z.ZodType ? output : null,
    pathParameters: [...rest.path.matchAll(/\{(\w+)\}/g)].map(([, parameter]) => String(parameter)),
  };
}
