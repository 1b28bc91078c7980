import { createHash } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { FastifyInstance } from 'fastify';
import helmet from 'helmet';

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

/** On every answer. A handler may set another policy for a page of its own. */
export function addSecurityHeaders(app: FastifyInstance): void {
  const headers = headersOfHelmet();
  app.addHook('onRequest', (_request, reply, done) => {
    reply.headers(headers);
    done();
  });
}

/** They are the same for each request: helmet is asked once. */
function headersOfHelmet(): Readonly<Record<string, string>> {
  const headers: Record<string, string> = {};
  const setHeader = (name: string, value: string) => {
    headers[name.toLowerCase()] = value;
  };
  const set = helmet({
    contentSecurityPolicy,
    // Only who ends TLS in front of us knows whether every later visit must use it.
    strictTransportSecurity: false,
    // With `no-referrer` a browser would hide the origin of a form's own page from the check of origins.
    referrerPolicy: { policy: 'same-origin' },
  });
  set({} as IncomingMessage, { setHeader, removeHeader: () => {} } as never, () => {});
  return headers;
}

/** What a policy names to allow one script or style that stands inside a page. */
export function policyHashOf(inlineText: string): string {
  return `'sha256-${createHash('sha256').update(inlineText).digest('base64')}'`;
}
