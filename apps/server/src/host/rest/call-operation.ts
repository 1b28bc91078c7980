import { callTRPCProcedure } from '@trpc/server';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { HostParts } from '../host-parts.ts';
import { contextOf } from '../request-context.ts';
import { inputOf } from './input.ts';
import type { Operation } from './operations.ts';

/** Calls the procedure behind an operation. */
export async function callOperation(
  operation: Operation,
  request: FastifyRequest,
  reply: FastifyReply,
  parts: HostParts,
  readInput: () => unknown = () => inputOf(operation, request),
): Promise<unknown> {
  return callTRPCProcedure({
    router: parts.router,
    path: operation.name,
    type: operation.type,
    ctx: await contextOf(request, reply, parts),
    // Read when the procedure asks for it: who may not call it hears that before anything about the input.
    getRawInput: async () => readInput(),
    // To be told when the caller has gone costs every call, and only subscriptions listen, which are no operations.
    signal: undefined,
    batchIndex: 0,
  });
}

/** The operation's address as Fastify writes it. */
export function routeOf({ rest }: Operation): string {
  return rest.path.replaceAll(/\{(\w+)\}/g, ':$1');
}
