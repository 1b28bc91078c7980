import type { FastifyInstance } from 'fastify';
import type { HostParts } from './host-parts.ts';
import { importRoutes } from './imports/import-routes.ts';
import { fileRoutes } from './lists/file-routes.ts';
import { refuseOtherMethods } from './rest/method-not-allowed.ts';
import { restRoutes } from './rest/rest-routes.ts';

/** Everything under `/api/v1`. */
export async function apiRoutes(app: FastifyInstance, parts: HostParts): Promise<void> {
  app.addHook('onRequest', (_request, reply, done) => {
    reply.header('cache-control', 'no-store');
    done();
  });
  const addRefusals = refuseOtherMethods(app);
  await restRoutes(app, parts);
  await fileRoutes(app, parts);
  await app.register((scope) => importRoutes(scope, parts));
  addRefusals();
}
