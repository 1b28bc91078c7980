import { Refusal } from '@tillback/rules/errors/refusal';
import type { FastifyInstance, HTTPMethods } from 'fastify';

const allMethods: readonly HTTPMethods[] = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'];

/**
 * Notes the routes that are added to `app` from now on; the function that it returns then answers every other method
 * of their addresses with 405 and what is allowed.
 */
export function refuseOtherMethods(app: FastifyInstance): () => void {
  const methodsByUrl = new Map<string, Set<HTTPMethods>>();
  app.addHook('onRoute', ({ url, method }) => {
    const methods = methodsByUrl.get(url) ?? new Set();
    methodsByUrl.set(url, methods);
    for (const one of [method].flat()) methods.add(one);
  });
  return () => {
    for (const [url, methods] of methodsByUrl) {
      const allowed = [...methods].toSorted().join(', ');
      const others = allMethods.filter((method) => !methods.has(method));
      app.route({
        method: others,
        url,
        handler: (_request, reply) => {
          reply.header('allow', allowed);
          throw new Refusal('method_not_allowed', `This address takes ${allowed} only.`);
        },
      });
    }
  };
}
