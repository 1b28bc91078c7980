import type { FastifyRequest } from 'fastify';
import type { HostSettings } from './host-parts.ts';

/** Under which this shop is reached: the first of the configured origins, or else the address that the request came to. */
export function originOf(request: FastifyRequest, { publicOrigins }: HostSettings): string {
  return publicOrigins[0] ?? `${request.protocol}://${request.host}`;
}
