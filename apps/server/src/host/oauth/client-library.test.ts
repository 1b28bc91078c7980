import * as oauth from 'oauth4webapi';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTokenHost, password, type TokenHost } from '../../testing/token-host.ts';

let host: TokenHost;
let issuer: URL;
let server: oauth.AuthorizationServer;
beforeAll(async () => {
  host = await openTokenHost();
  issuer = new URL(await host.one.app.listen({ host: '127.0.0.1', port: 0 }));
  await host.addUser('ada@token.test');
  server = await oauth.processDiscoveryResponse(
    issuer,
    await oauth.discoveryRequest(issuer, { ...http, algorithm: 'oauth2' }),
  );
});
afterAll(() => host.close());

// The library talks to https alone unless it is told that this is a test.
const http = { [oauth.allowInsecureRequests]: true };

const me = (token: string) =>
  oauth.protectedResourceRequest(token, 'GET', new URL('/api/v1/me', issuer), undefined, undefined, http);

/** As another system would, by the keys that are published. */
function verified(token: string) {
  const request = new Request(issuer, { headers: { authorization: `Bearer ${token}` } });
  return oauth.validateJwtAccessToken(server, request, issuer.origin, http);
}

test('a client library of somebody else signs in, verifies, refreshes, and is refused after the revocation', async () => {
  const { clientId } = await host.register({ type: 'public', scopes: ['account:read'] });
  const client: oauth.Client = { client_id: clientId };
  const none = oauth.None();

  const asked = new URLSearchParams({ username: 'ada@token.test', password });
  const signingIn = await oauth.genericTokenEndpointRequest(server, client, none, 'password', asked, http);
  const first = await oauth.processGenericTokenEndpointResponse(server, client, signingIn);
  expect(await (await me(first.access_token)).json()).toMatchObject({ email: 'ada@token.test' });

  const refreshing = await oauth.refreshTokenGrantRequest(server, client, none, String(first.refresh_token), http);
  const second = await oauth.processRefreshTokenResponse(server, client, refreshing);
  expect((await me(second.access_token)).status).toBe(200);
  expect(await verified(second.access_token)).toMatchObject({ client_id: clientId, scope: 'account:read' });

  const revoking = await oauth.revocationRequest(server, client, none, String(second.refresh_token), http);
  await oauth.processRevocationResponse(revoking);
  await expect(me(second.access_token)).rejects.toThrow(oauth.WWWAuthenticateChallengeError);
  const again = await oauth.refreshTokenGrantRequest(server, client, none, String(second.refresh_token), http);
  await expect(oauth.processRefreshTokenResponse(server, client, again)).rejects.toMatchObject({
    error: 'invalid_grant',
  });
});

test.each([
  ['client_secret_basic', oauth.ClientSecretBasic],
  ['client_secret_post', oauth.ClientSecretPost],
])('it acts in its own name by %s', async (_method, prove) => {
  const { clientId, clientSecret } = await host.register({ type: 'confidential', scopes: ['catalog:read'] });
  const client: oauth.Client = { client_id: clientId };
  const proof = prove(String(clientSecret));
  const answer = await oauth.clientCredentialsGrantRequest(server, client, proof, new URLSearchParams(), http);
  const { access_token: token } = await oauth.processClientCredentialsResponse(server, client, answer);
  const products = new URL('/api/v1/products', issuer);
  expect((await oauth.protectedResourceRequest(token, 'GET', products, undefined, undefined, http)).status).toBe(200);
});
