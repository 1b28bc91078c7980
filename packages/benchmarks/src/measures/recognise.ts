import { actorOfRequest, answerTokenRequest, type Credentials, readForm } from '@tillback/api/modules/auth/public';
import type { RequestContext } from '@tillback/api/pipeline/trpc';
import { createCaller } from '@tillback/api/router';
import { openTillback, type Tillback } from '@tillback/api/tillback';
import type { Figure } from '../report/figure.ts';
import type { Measure } from './measure.ts';

const origin = 'http://localhost:3000';
const silent = { info: () => {}, warn: () => {}, error: () => {} };
const mostMs = 0.05;
const checksAtOnce = 10_000;

/**
 * What it takes of the processor to know who sends a request, when they were known within the last second: by a session's cookie
 * and by an access token. The looks of each second are in it.
 */
export const recognise: Measure = {
  name: 'recognise',
  measure: async ({ databaseUrl, cookies, sizes }) => {
    const tillback = await openTillback({ database: { url: databaseUrl }, log: silent });
    try {
      await tillback.rememberActors();
      const token = await accessToken(tillback);
      const seconds = sizes.secondsARound;
      return [
        figure('check of a session', await costOf(tillback, { cookie: cookies[0], origin, isSecure: false }, seconds)),
        figure(
          'check of an access token',
          await costOf(tillback, { authorization: `Bearer ${token}`, origin }, seconds),
        ),
      ];
    } finally {
      await tillback.stop();
    }
  },
};

function figure(what: string, value: number): Figure {
  return { what: `${what}, of the processor`, unit: 'ms', value, floors: [], goal: { kind: 'at-most', value: mostMs } };
}

/** Milliseconds of the processor for each check, all threads together. */
async function costOf({ runtime }: Tillback, credentials: Credentials, seconds: number): Promise<number> {
  const { kind } = await actorOfRequest(runtime, credentials);
  if (kind === 'anonymous') {
    throw new Error('Nobody was recognised.');
  }
  const until = performance.now() + seconds * 1_000;
  const begun = process.cpuUsage();
  let checks = 0;
  while (performance.now() < until) {
    for (let check = 0; check < checksAtOnce; check += 1) {
      await actorOfRequest(runtime, credentials);
    }
    checks += checksAtOnce;
  }
  const { user, system } = process.cpuUsage(begun);
  return (user + system) / 1_000 / checks;
}

/** Of a client that was made for this. */
async function accessToken({ runtime }: Tillback): Promise<string> {
  const ctx: RequestContext = {
    runtime,
    actor: { kind: 'cli', name: 'benchmark' },
    requestId: null,
    ip: null,
    userAgent: null,
    idempotencyKey: null,
    setHeader: () => {},
  };
  const { clientId, clientSecret } = await createCaller(ctx).auth.createClient({
    name: 'Benchmark',
    type: 'confidential',
    scopes: ['catalog:read'],
  });
  const form = readForm(
    new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: clientId,
      client_secret: clientSecret ?? '',
    }).toString(),
  );
  return (await answerTokenRequest({ ctx, form, authorization: undefined, issuer: origin })).access_token;
}
