import { createHash } from 'node:crypto';
import helmet from '@fastify/helmet';
import type { FastifyInstance } from 'fastify';

/** Scripts and styles come from this host alone; nothing that stands inside a page runs. Pictures of products are elsewhere. */
const contentSecurityPolicy = {
  useDefaults: false,
  directives: {
    defaultSrc: ["'self'"],
    scriptSrc: ["'self'"],
    styleSrc: ["'self'"],
    imgSrc: ["'self'", 'data:', 'https:'],
    fontSrc: ["'self'"],
    connectSrc: ["'self'"],
    objectSrc: ["'none'"],
    baseUri: ["'self'"],
    formAction: ["'self'"],
    frameAncestors: ["'none'"],
  },
};

export async function addSecurityHeaders(app: FastifyInstance): Promise<void> {
  await app.register(helmet, {
    contentSecurityPolicy,
    // Only who ends TLS in front of us knows whether every later visit must use it.
    strictTransportSecurity: false,
    // With `no-referrer` a browser would hide the origin of a form's own page from the check of origins.
    referrerPolicy: { policy: 'same-origin' },
  });
}

/** What a policy names to allow one script or style that stands inside a page. */
export function policyHashOf(inlineText: string): string {
  return `'sha256-${createHash('sha256').update(inlineText).digest('base64')}'`;
}
