import { proceduresOf } from '@tillback/api/pipeline/procedures';
import type { AnyRouter } from '@trpc/server';
import type { FastifyRequest } from 'fastify';

/** One call of a query, as its address has it. */
export interface QueryCall {
  readonly path: string;
  readonly input: unknown;
}

/** What an address asks for, where that is queries and nothing else. */
export interface PlainQueries {
  readonly calls: readonly QueryCall[];
  /** A batch is answered by a list, even one of a single call. */
  readonly isBatch: boolean;
}

/**
 * Reads requests that ask for queries, alone or in a batch: nearly all that there are. For any other, whatever is wrong with
 * it, the function that it returns gives null: tRPC's own handler knows what to say.
 */
export function plainQueriesOf(router: AnyRouter, mostCalls: number): (request: FastifyRequest) => PlainQueries | null {
  const queries = new Set(proceduresOf(router).flatMap(({ name, type }) => (type === 'query' ? [name] : [])));
  return ({ method, headers, query, params }) => {
    const { input, batch } = query as Record<string, unknown>;
    const { path } = params as { path: string };
    const paths = batch === '1' ? path.split(',') : [path];
    const isPlain = method === 'GET' && headers['trpc-accept'] === undefined && headers.accept !== 'text/event-stream';
    if (!isPlain || paths.length > mostCalls || !paths.every((one) => queries.has(one))) {
      return null;
    }
    const inputs = inputsIn(input, batch === '1');
    return (
      inputs && { calls: paths.map((one, index) => ({ path: one, input: inputs[index] })), isBatch: batch === '1' }
    );
  };
}

/** By the place of each call; null for what is not written as tRPC writes it. */
function inputsIn(text: unknown, isBatch: boolean): Readonly<Record<number, unknown>> | null {
  if (text === undefined) {
    return {};
  }
  const parsed = typeof text === 'string' ? parsedJson(text) : undefined;
  if (parsed === undefined) {
    return null;
  }
  if (!isBatch) {
    return { 0: parsed };
  }
  return typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed)
    ? (parsed as Readonly<Record<number, unknown>>)
    : null;
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
