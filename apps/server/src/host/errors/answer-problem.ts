import { problemOf } from '@tillback/api/pipeline/problem';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { refusalOfHttpError } from './refusal-of-http-error.ts';

/** Answers whatever was thrown as problem details. Our own faults are logged, and told to nobody. */
export function answerProblem(error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const problem = problemOf(refusalOfHttpError(error), request.id);
  if (problem.status === 500) {
    request.log.error({ err: error }, 'a request failed');
  }
  if (problem.status === 401) {
    // HTTP wants the scheme named; a cookie is none. Browsers ask nobody for this one.
    reply.header('www-authenticate', 'Bearer');
  }
  return (
    reply
      .code(problem.status)
      // An address that cannot be read is answered before any hook could have set it.
      .header('x-request-id', request.id)
      .type('application/problem+json')
      .send(JSON.stringify(problem))
  );
}
