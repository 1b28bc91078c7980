import type { FastifyInstance, FastifyReply } from 'fastify';
import { apiPrefix } from '../api-prefix.ts';
import type { HostParts } from '../host-parts.ts';
import { callOperation, routeOf } from './call-operation.ts';
import { etagOf } from './if-match.ts';
import { locationOf } from './location.ts';
import { type Operation, operationsOf } from './operations.ts';

/** One route for each procedure that says how it appears in the REST interface. */
export async function restRoutes(app: FastifyInstance, parts: HostParts): Promise<void> {
  for (const operation of operationsOf(parts.router)) {
    app.route({
      method: operation.rest.method,
      url: apiPrefix + routeOf(operation),
      handler: async (request, reply) =>
        answer(operation, await callOperation(operation, request, reply, parts), reply),
    });
  }
}

function answer(operation: Operation, output: unknown, reply: FastifyReply): FastifyReply {
  const { status } = operation.rest;
  reply.code(status);
  const etag = etagOf(operation, output);
  if (etag !== null) {
    reply.header('etag', etag);
  }
  if (status === 204) {
    return reply.send();
  }
  const location = status === 201 ? locationOf(operation, output) : null;
  if (location !== null) {
    reply.header('location', location);
  }
  return reply.type('application/json').send(JSON.stringify(output ?? null));
}
