import { bearerIn } from '@tillback/api/modules/auth/public';
import { type Problem, problemOf, refusalIn } from '@tillback/api/pipeline/problem';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { refusalOfHttpError } from './refusal-of-http-error.ts';

/** Answers whatever was thrown as problem details. Our own faults are logged, and told to nobody. */
export function answerProblem(error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const refusal = refusalIn(refusalOfHttpError(error));
  const problem = problemOf(refusal, request.id);
  if (problem.status === 500) {
    request.log.error({ err: error }, 'a request failed');
  }
  const { retryAfterSeconds } = refusal;
  if (retryAfterSeconds !== null) {
    reply.header('retry-after', retryAfterSeconds);
  }
  const challenge = challengeOf(problem, request);
  if (challenge !== null) {
    reply.header('www-authenticate', challenge);
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

/** What RFC 6750 has a server say about a token. HTTP wants a scheme named with a 401; browsers ask nobody for this one. */
function challengeOf({ status, code, detail }: Problem, { headers }: FastifyRequest): string | null {
  if (code === 'insufficient_scope') {
    return `Bearer error="insufficient_scope", error_description="${detail}"`;
  }
  if (status !== 401) {
    return null;
  }
  return bearerIn(headers.authorization) === null
    ? 'Bearer'
    : `Bearer error="invalid_token", error_description="${detail}"`;
}
