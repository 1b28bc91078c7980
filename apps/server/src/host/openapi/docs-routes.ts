import type { FastifyInstance } from 'fastify';
import type { DocsPages } from './docs-pages.ts';
import type { OpenApiDocument } from './openapi-document.ts';

const documentAddress = '/api/openapi.json';

/** The description as JSON, and as pages to browse at `/docs`; both are made when they are first asked for. */
export async function docsRoutes(app: FastifyInstance, describe: () => OpenApiDocument): Promise<void> {
  let document: string | undefined;
  app.get(documentAddress, (_request, reply) => {
    document ??= JSON.stringify(describe());
    return reply.type('application/json').send(document);
  });

  let pages: Promise<DocsPages> | undefined;
  app.get('/docs', (_request, reply) => reply.redirect('/docs/'));
  app.get('/docs/*', async (request, reply) => {
    pages ??= openPages();
    const page = await (await pages)(request.url);
    return reply.code(page.status).headers(page.headers).send(page.body);
  });
}

/** The library of the pages takes 30 MB of memory and a part of a second, which most servers need not spend. */
async function openPages(): Promise<DocsPages> {
  const { openDocsPages } = await import('./docs-pages.ts');
  return openDocsPages(documentAddress);
}
