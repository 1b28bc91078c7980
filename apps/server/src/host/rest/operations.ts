import { type DescribedProcedure, proceduresOf } from '@tillback/api/pipeline/procedures';
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
  readonly limit: ProcedureMeta['limit'];
  /** null: it takes nothing */
  readonly input: z.ZodObject | null;
  /** null: it answers nothing */
  readonly output: z.ZodType | null;
  /** The names in the path's braces. */
  readonly pathParameters: readonly string[];
}

/** The procedures that say how they appear in the REST interface. */
export function operationsOf(router: AnyRouter): Operation[] {
  return proceduresOf(router).flatMap((procedure) => {
    const { type, meta } = procedure;
    return meta.rest && type !== 'subscription' ? [operationOf(procedure, type, meta.rest)] : [];
  });
}

function operationOf(
  { name, meta, inputs, output }: DescribedProcedure,
  type: Operation['type'],
  rest: RestBinding,
): Operation {
  return {
    name,
    type,
    rest,
    right: meta.right,
    idempotency: meta.idempotency,
    limit: meta.limit,
    input: inputs.find((input) => input instanceof z.ZodObject) ?? null,
    output: output instanceof z.ZodType ? output : null,
    pathParameters: [...rest.path.matchAll(/\{(\w+)\}/g)].map(([, parameter]) => String(parameter)),
  };
}
