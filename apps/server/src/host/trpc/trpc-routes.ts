import { problemOf, trpcErrorOf } from '@tillback/api/pipeline/problem';
import { fastifyRequestHandler } from '@trpc/server/adapters/fastify';
import { TRPC_ERROR_CODES_BY_KEY } from '@trpc/server/rpc';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { refusalOfHttpError } from '../errors/refusal-of-http-error.ts';
import type { HostParts } from '../host-parts.ts';
import { contextOf } from '../request-context.ts';
import { answerQueries } from './answer-queries.ts';
import { plainQueriesOf } from './plain-queries.ts';

const mostCallsInBatch = 50;

interface TrpcRoute {
  Params: { path: string };
}

/** The procedures as tRPC calls them: queries by GET, mutations by POST, subscriptions over SSE. */
export async function trpcRoutes(app: FastifyInstance, parts: HostParts): Promise<void> {
  app.setErrorHandler(answerTrpcError);
  // tRPC reads the JSON itself.
  app.removeContentTypeParser('application/json');
  app.addContentTypeParser('application/json', { parseAs: 'string' }, async (_request: unknown, body: unknown) => body);

  app.addHook('onRequest', (_request, reply, done) => {
    reply.header('cache-control', 'no-store');
    done();
  });

  const readQueries = plainQueriesOf(parts.router, mostCallsInBatch);
  app.route<TrpcRoute>({
    method: ['GET', 'POST'],
    url: '/trpc/:path',
    handler: async (request, reply) => {
      const context = await contextOf(request, reply, parts);
      const queries = readQueries(request);
      if (queries) {
        return answerQueries(parts.router, queries, context, reply);
      }
      await fastifyRequestHandler({
        router: parts.router,
        req: request,
        res: reply,
        path: request.params.path,
        maxBatchSize: mostCallsInBatch,
        createContext: () => context,
      });
      return reply;
    },
  });
}

/** What is refused before tRPC is reached, in the form that its client reads. */
function answerTrpcError(error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const explained = refusalOfHttpError(error);
  const problem = problemOf(explained, request.id);
  const { code } = trpcErrorOf(explained);
  if (problem.status === 500) {
    request.log.error({ err: error }, 'a request failed');
  }
  const data = { code, httpStatus: problem.status, problem };
  return reply
    .code(problem.status)
    .send({ error: { message: problem.detail, code: TRPC_ERROR_CODES_BY_KEY[code], data } });
}
