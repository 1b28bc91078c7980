import { bearerIn } from '@tillback/api/modules/auth/public';
import { Refusal } from '@tillback/rules/errors/refusal';
import type { FastifyInstance, FastifyRequest } from 'fastify';

const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS']);
const ownSites = new Set(['same-origin', 'none']);

/**
 * Refuses what another site makes a browser send. A browser names the page's origin on every write; who is no browser
 * sends neither header and carries no cookie that another site could use. With an API key a cookie counts for nothing, and
 * another site cannot make a browser send one.
 */
export function refuseCrossSiteWrites(app: FastifyInstance, publicOrigins: readonly string[]): void {
  app.addHook('onRequest', (request, _reply, done) => {
    if (safeMethods.has(request.method) || comesFromHere(request, publicOrigins)) {
      done();
    } else {
      done(new Refusal('origin_refused', 'This came from a page of another site, which may not write here.'));
    }
  });
}

function comesFromHere(request: FastifyRequest, publicOrigins: readonly string[]): boolean {
  const { origin, authorization } = request.headers;
  if (bearerIn(authorization) !== null) {
    return true;
  }
  if (origin !== undefined) {
    return publicOrigins.length > 0 ? publicOrigins.includes(origin) : URL.parse(origin)?.host === request.host;
  }
  const site = request.headers['sec-fetch-site'];
  return site === undefined || ownSites.has(site);
}
