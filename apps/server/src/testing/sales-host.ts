import { actorOfRequest } from '@tillback/api/modules/auth/public';
import type { Actor } from '@tillback/api/pipeline/actor';
import { appRouter } from '@tillback/api/router';
import { userWith } from '@tillback/api/testing/test-shop';
import type { LightMyRequestResponse } from 'fastify';
import { openTestHost, type TestHost } from './test-host.ts';

type Send = (sale: unknown, headers?: Record<string, string | null>) => Promise<LightMyRequestResponse>;

export interface SalesHost extends Pick<TestHost, 'app' | 'runtime' | 'close'> {
  /** Makes an API key, as an admin. */
  makeKey(scopes?: readonly string[]): Promise<{ clientId: string; clientSecret: string }>;
  /** Sends one sale with a key; the Idempotency-Key is a new one unless the headers say otherwise, null for none. */
  sender(clientSecret: string, path?: '/sales' | '/sales/batch'): Send;
  /** Reads as staff. */
  read<Answer>(path: string): Promise<Answer>;
}

/** The host with the product's procedures: who sends no key is an admin. */
export async function openSalesHost(): Promise<SalesHost> {
  const admin: Actor = userWith('admin');
  const host: TestHost = await openTestHost({
    router: appRouter,
    identify: async (credentials) => (credentials.authorization ? actorOfRequest(host.runtime, credentials) : admin),
  });
  let sent = 0;
  return {
    ...host,
    makeKey: async (scopes = ['sales:write']) => {
      const payload = { name: 'Test ERP', type: 'erp', scopes };
      return (await host.app.inject({ method: 'POST', url: '/api/v1/clients', payload })).json();
    },
    sender: (clientSecret, path = '/sales') => {
      return async (payload, headers = {}) => {
        sent += 1;
        const usual = { authorization: `Bearer ${clientSecret}`, 'idempotency-key': `key-${sent}` };
        return host.app.inject({
          method: 'POST',
          url: `/api/v1${path}`,
          headers: withoutNulls({ ...usual, ...headers }),
          payload: payload as object,
        });
      };
    },
    read: async (path) => (await host.app.inject({ url: `/api/v1${path}` })).json(),
  };
}

function withoutNulls(headers: Record<string, string | null>): Record<string, string> {
  const given = Object.entries(headers).filter((entry): entry is [string, string] => entry[1] !== null);
  return Object.fromEntries(given);
}
