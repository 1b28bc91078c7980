import type { RequestContext } from '@tillback/api/pipeline/trpc';
import { Refusal } from '@tillback/rules/errors/refusal';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { HostParts } from './host-parts.ts';
import { originOf } from './origin-of.ts';

const printableKey = /^[\x21-\x7e]{1,255}$/;
const longestUserAgent = 400;

/** What a request brings to a procedure: who acts, from where, and with which key. */
export async function contextOf(
  request: FastifyRequest,
  reply: FastifyReply,
  parts: HostParts,
): Promise<RequestContext> {
  const { authorization, cookie } = request.headers;
  const context = bareContext(request, reply, parts);
  return {
    ...context,
    actor: await parts.identify({ authorization, cookie, origin: context.origin, isSecure: context.isSecure }),
    idempotencyKey: idempotencyKeyOf(request),
  };
}

/** The same of someone whom nothing is known of yet. */
export function bareContext(
  request: FastifyRequest,
  reply: FastifyReply,
  { runtime, settings, limits }: HostParts,
): RequestContext & { origin: string; isSecure: boolean } {
  return {
    runtime,
    actor: { kind: 'anonymous' },
    requestId: request.id,
    ip: request.ip,
    userAgent: request.headers['user-agent']?.slice(0, longestUserAgent) ?? null,
    idempotencyKey: null,
    limits,
    isSecure: keepsSecureCookies(request),
    origin: originOf(request, settings),
    setHeader: (name, value) => {
      reply.header(name, value);
    },
  };
}

/**
 * Whether the browser keeps a cookie marked Secure: over HTTPS, which a proxy may end in front of us without a word. Only on
 * this machine is anything else expected.
 */
function keepsSecureCookies({ protocol, hostname }: FastifyRequest): boolean {
  return protocol === 'https' || !isThisMachine(hostname);
}

function isThisMachine(hostname: string): boolean {
  return /^(?:localhost|.+\.localhost|127(?:\.\d+){3}|\[::1\])$/.test(hostname);
}

function idempotencyKeyOf({ headers }: FastifyRequest): string | null {
  const key = headers['idempotency-key'];
  if (key === undefined) {
    return null;
  }
  if (typeof key !== 'string' || !printableKey.test(key)) {
    const detail = 'An Idempotency-Key has 1 to 255 printable characters and no blanks.';
    throw new Refusal('invalid_input', detail, { errors: { 'Idempotency-Key': [detail] } });
  }
  return key;
}
