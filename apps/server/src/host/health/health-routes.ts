import { readDatabase, writeDatabase } from '@tillback/api/database/handles';
import type { Runtime } from '@tillback/api/pipeline/runtime';
import type { FastifyInstance } from 'fastify';
import type { HostParts } from '../host-parts.ts';

type State = 'ok' | 'unreachable';

const answersWithinMs = 2_000;

/**
 * `/healthz`: the process answers. `/readyz`: so does everything that it needs, each named. Redis is named too where it
 * counts tries, and is not needed.
 */
export async function healthRoutes(
  app: FastifyInstance,
  { runtime, limits }: Pick<HostParts, 'runtime' | 'limits'>,
): Promise<void> {
  let stopping = false;
  app.addHook('preClose', async () => {
    stopping = true;
  });

  app.get('/healthz', async () => ({ status: 'ok' }));

  app.get('/readyz', async (_request, reply) => {
    const needed = await statesOf(runtime);
    const ready = !stopping && Object.values(needed).every((state) => state === 'ok');
    const dependencies = { ...needed, ...stateOfRedis(limits) };
    return reply.code(ready ? 200 : 503).send({ status: ready ? 'ready' : 'not_ready', dependencies });
  });
}

function stateOfRedis(limits: HostParts['limits']): { redis?: State } {
  const answers = limits.redisAnswers();
  return answers === null ? {} : { redis: answers ? 'ok' : 'unreachable' };
}

async function statesOf({ orm }: Runtime): Promise<Record<string, State>> {
  const [database, databaseForReading] = await Promise.all([
    stateOf(() => writeDatabase(orm.em.fork()).selectFrom('settings').select('id').execute()),
    stateOf(() => readDatabase(orm.em.fork()).selectFrom('settings').select('id').execute()),
  ]);
  return { database, databaseForReading };
}

async function stateOf(ask: () => Promise<unknown>): Promise<State> {
  const { promise: tooLate, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => reject(new Error('no answer in time')), answersWithinMs);
  try {
    await Promise.race([ask(), tooLate]);
    return 'ok';
  } catch {
    return 'unreachable';
  } finally {
    clearTimeout(timer);
  }
}
