import { existsSync } from 'node:fs';
import path from 'node:path';
import fastifyStatic from '@fastify/static';
import { Refusal } from '@tillback/rules/errors/refusal';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { answerProblem } from '../errors/answer-problem.ts';
import { sendPage } from './page.ts';

const forPrograms = /^\/(api|trpc|metrics|healthz|readyz)(\/|$)/;
const oneYear = 'public, max-age=31536000, immutable';

/** The built web app: its files as they are, and its first page for every address that the app itself resolves. */
export async function webApp(app: FastifyInstance, folder: string): Promise<void> {
  const isBuilt = existsSync(path.join(folder, 'index.html'));
  if (isBuilt) {
    await app.register(fastifyStatic, {
      root: folder,
      preCompressed: true,
      cacheControl: false,
      setHeaders: (reply, file) => {
        // The build puts the hash of the content into the names of what lies under assets.
        const isHashed = path.relative(folder, file).startsWith(`assets${path.sep}`);
        reply.header('cache-control', isHashed ? oneYear : 'no-cache');
      },
    });
  }
  app.setNotFoundHandler((request, reply) => answerNotFound(request, reply, isBuilt));
}

function answerNotFound(request: FastifyRequest, reply: FastifyReply, isBuilt: boolean): FastifyReply {
  const { pathname } = new URL(request.url, 'http://host');
  if (forPrograms.test(pathname) || (request.method !== 'GET' && request.method !== 'HEAD')) {
    return answerProblem(new Refusal('not_found', 'There is nothing at this address.'), request, reply);
  }
  // The addresses of the app have no extension: what has one is a file that is not there.
  if (path.posix.extname(pathname) !== '') {
    return sendPage(reply, {
      status: 404,
      title: 'There is no such page',
      sentence: 'The address may have been mistyped, or the page may be gone.',
      link: { href: '/', text: 'Go to the home page' },
    });
  }
  return isBuilt
    ? reply.sendFile('index.html')
    : sendPage(reply, {
        status: 503,
        title: 'The web app is not built',
        sentence: 'Run npm start, which builds it, or npm run dev and open the address that it prints.',
      });
}
