import Fastify, { type FastifyInstance, LogController } from 'fastify';
import { apiRoutes } from './api-routes.ts';
import { refuseCrossSiteWrites } from './cross-site.ts';
import { answerProblem } from './errors/answer-problem.ts';
import { finishRequestsOnClose } from './finish-requests.ts';
import { healthRoutes } from './health/health-routes.ts';
import { metricsRoutes } from './health/metrics.ts';
import type { HostParts } from './host-parts.ts';
import { oauthRoutes } from './oauth/oauth-routes.ts';
import { docsRoutes } from './openapi/docs-routes.ts';
import { openApiDocument } from './openapi/openapi-document.ts';
import { echoRequestId, requestIdOf } from './request-id.ts';
import { addSecurityHeaders } from './security-headers.ts';
import { trpcRoutes } from './trpc/trpc-routes.ts';
import { webApp } from './web/web-app.ts';

const jsonLimitBytes = 1_000_000;
/** A batch of tRPC calls names all of its procedures in one part of the path. */
const longestPathPart = 5_000;

/** The one HTTP host: web app, tRPC, REST, docs, health. It is ready to listen, and listens to nothing yet. */
export async function buildHost(parts: HostParts): Promise<FastifyInstance> {
  const { settings, router } = parts;
  const app = Fastify({
    loggerInstance: parts.log,
    requestIdHeader: false,
    genReqId: requestIdOf,
    logController: new LogController({ requestIdLogLabel: 'requestId' }),
    bodyLimit: jsonLimitBytes,
    routerOptions: { maxParamLength: longestPathPart },
    // Live streams never end by themselves.
    forceCloseConnections: true,
    trustProxy: settings.trustedProxies.length > 0 ? [...settings.trustedProxies] : false,
    frameworkErrors: (error, request, reply) => void answerProblem(error, request, reply),
  });
  app.removeContentTypeParser('text/plain');
  app.setErrorHandler(answerProblem);

  echoRequestId(app);
  finishRequestsOnClose(app);
  addSecurityHeaders(app);
  await metricsRoutes(app);
  refuseCrossSiteWrites(app, settings.publicOrigins);

  await healthRoutes(app, parts);
  await app.register((scope) => trpcRoutes(scope, parts));
  await app.register((scope) => apiRoutes(scope, parts));
  await app.register((scope) => oauthRoutes(scope, parts));
  await app.register((scope) => docsRoutes(scope, () => openApiDocument(router)));
  await webApp(app, parts.webFolder);
  return app;
}
