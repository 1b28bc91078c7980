import type { RequestContext } from '@tillback/api/pipeline/trpc';
import { type AnyRouter, callTRPCProcedure, getTRPCErrorFromUnknown, getTRPCErrorShape } from '@trpc/server';
import type { FastifyReply } from 'fastify';
import type { PlainQueries, QueryCall } from './plain-queries.ts';

interface Answer {
  readonly status: number;
  readonly body: { readonly result: { readonly data: unknown } } | { readonly error: unknown };
}

const someFailedSomeDidNot = 207;

/**
 * Answers queries in tRPC's own form. Its handler for any kind of call makes a request and a response of the web of each,
 * which costs more than most of our queries do.
 */
export async function answerQueries(
  router: AnyRouter,
  { calls, isBatch }: PlainQueries,
  context: RequestContext,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const answers = await Promise.all(calls.map((call, index) => answerOf(router, call, index, context)));
  const bodies = answers.map(({ body }) => body);
  return reply
    .code(statusOf(answers))
    .header('vary', 'trpc-accept, accept')
    .type('application/json')
    .send(JSON.stringify(isBatch ? bodies : bodies[0]));
}

async function answerOf(
  router: AnyRouter,
  { path, input }: QueryCall,
  batchIndex: number,
  ctx: RequestContext,
): Promise<Answer> {
  const type = 'query';
  try {
    const getRawInput = async () => input;
    const data: unknown = await callTRPCProcedure({
      router,
      path,
      type,
      ctx,
      getRawInput,
      signal: undefined,
      batchIndex,
    });
    return { status: 200, body: { result: { data } } };
  } catch (thrown) {
    const error = getTRPCErrorFromUnknown(thrown);
    const shape = getTRPCErrorShape({ config: router._def._config, error, type, path, input, ctx });
    return { status: shape.data.httpStatus, body: { error: shape } };
  }
}

/** As tRPC's clients expect it of a batch. */
function statusOf(answers: readonly Answer[]): number {
  const [first = 200, ...others] = new Set(answers.map(({ status }) => status));
  return others.length === 0 ? first : someFailedSomeDidNot;
}
