import { setTimeout } from 'node:timers/promises';
import type { FastifyInstance, FastifyRequest } from 'fastify';

const patienceMs = 3_000;
const lookAgainAfterMs = 20;

/** When the host is closed, what was being answered is answered first; live streams are not waited for. */
export function finishRequestsOnClose(app: FastifyInstance): void {
  const underWay = new Set<FastifyRequest>();
  app.addHook('onRequest', (request, _reply, done) => {
    underWay.add(request);
    done();
  });
  app.addHook('onSend', (request, _reply, payload, done) => {
    if (isLiveStream(payload)) {
      underWay.delete(request);
    }
    done(null, payload);
  });
  app.addHook('onResponse', (request, _reply, done) => {
    underWay.delete(request);
    done();
  });
  app.addHook('onRequestAbort', (request, done) => {
    underWay.delete(request);
    done();
  });
  app.addHook('preClose', async () => {
    const deadline = performance.now() + patienceMs;
    while (underWay.size > 0 && performance.now() < deadline) {
      await setTimeout(lookAgainAfterMs);
    }
  });
}

/** As tRPC gives it: a response of the web's own kind, whose headers Fastify takes over only later. */
function isLiveStream(payload: unknown): boolean {
  return payload instanceof Response && Boolean(payload.headers.get('content-type')?.startsWith('text/event-stream'));
}
