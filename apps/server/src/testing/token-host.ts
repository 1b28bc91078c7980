import { createUserWithRole, hashPassword } from '@tillback/api/modules/auth/public';
import { runCommand } from '@tillback/api/pipeline/run-command';
import type { Role } from '@tillback/rules/access/rights';
import type { LightMyRequestResponse } from 'fastify';
import { openTwoServers, type Server, type TwoServers } from './two-servers.ts';

export const password = 'correct horse battery staple';

const admin = { kind: 'cli', name: 'test' } as const;
const call = { command: 'test', actor: admin, requestId: null, ip: null, idempotencyKey: null };

export interface Application {
  readonly clientId: string;
  /** null: a public one */
  readonly clientSecret: string | null;
}

export interface Tokens {
  readonly access_token: string;
  readonly refresh_token: string;
  readonly scope: string;
}

export interface TokenHost extends TwoServers {
  /** Registers an application, as an admin does. */
  register(client: { type: string; grants?: string[]; scopes: string[] }): Promise<Application>;
  /** Adds someone of the staff, whose password is `password`. */
  addUser(email: string, role?: Exclude<Role, 'shopper'>): Promise<string>;
  /** Asks for tokens as an application, by `client_secret_post` or as a public one. */
  ask(application: Application, fields: Record<string, string>, server?: Server): Promise<LightMyRequestResponse>;
  revoke(application: Application, token: string): Promise<LightMyRequestResponse>;
  /** Signs someone in. */
  signIn(application: Application, username: string): Promise<Tokens>;
  /** Calls the API with a token. */
  call(token: string, url?: string, server?: Server): Promise<LightMyRequestResponse>;
}

/** Two servers of one shop, and applications that ask them for tokens. */
export async function openTokenHost(): Promise<TokenHost> {
  const servers = await openTwoServers();
  const passwordHash = await hashPassword(password);
  const adminCookie = await cookieOfAdmin(servers, passwordHash);
  let registered = 0;

  const post = (url: string, fields: Record<string, string>, server = servers.one) =>
    server.app.inject({
      method: 'POST',
      url,
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      payload: new URLSearchParams(fields).toString(),
    });

  const host: TokenHost = {
    ...servers,
    register: async (client) => {
      registered += 1;
      const answer = await servers.one.app.inject({
        method: 'POST',
        url: '/api/v1/clients',
        headers: { cookie: adminCookie },
        payload: { name: `Application ${registered}`, ...client },
      });
      return answer.json();
    },
    addUser: (email, role = 'operator') =>
      runCommand(servers.one.runtime, call, createUserWithRole, { email, name: 'Ada', passwordHash, role }),
    ask: (application, fields, server) => post('/oauth/token', { ...proofOf(application), ...fields }, server),
    revoke: (application, token) => post('/oauth/revoke', { ...proofOf(application), token }),
    signIn: async (application, username) =>
      (await host.ask(application, { grant_type: 'password', username, password })).json(),
    call: (token, url = '/api/v1/me', server = servers.one) =>
      server.app.inject({ url, headers: { authorization: `Bearer ${token}` } }),
  };
  return host;
}

function proofOf({ clientId, clientSecret }: Application): Record<string, string> {
  return clientSecret === null ? { client_id: clientId } : { client_id: clientId, client_secret: clientSecret };
}

async function cookieOfAdmin({ one }: TwoServers, passwordHash: string): Promise<string> {
  const email = 'admin@token.test';
  await runCommand(one.runtime, call, createUserWithRole, { email, name: 'Admin', passwordHash, role: 'admin' });
  const answer = await one.app.inject({ method: 'POST', url: '/api/v1/auth/login', payload: { email, password } });
  return String(answer.headers['set-cookie']).split(';')[0] ?? '';
}
