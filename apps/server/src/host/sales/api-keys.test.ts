import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openSalesHost, type SalesHost } from '../../testing/sales-host.ts';

let host: SalesHost;

beforeAll(async () => {
  host = await openSalesHost();
});
afterAll(() => host.close());

const sale = {
  soldAt: '2026-01-02T00:00:00Z',
  customer: { document: '529.982.247-25', name: 'Sample Customer' },
  total: '10.00',
  products: [{ type: 'A', value: '10.00', qty: 1 }],
};

async function getWith(key: string, path: string) {
  return host.app.inject({ url: `/api/v1${path}`, headers: { authorization: `Bearer ${key}` } });
}

test('shows a key once, and stores only its hash', async () => {
  const { clientId, clientSecret } = await host.makeKey();
  expect(clientSecret).toMatch(/^tillback_[\w-]{43}$/);
  const listed = JSON.stringify(await host.read('/clients'));
  expect(listed).toContain(clientId);
  expect(listed).not.toContain(clientSecret);
});

test('notes when a key was used', async () => {
  const { clientId, clientSecret } = await host.makeKey();
  await host.sender(clientSecret)(sale);
  const { items } = await host.read<{ items: { clientId: string; lastUsedAt: string | null }[] }>('/clients');
  const used = items.find((item) => item.clientId === clientId)?.lastUsedAt;
  expect(Date.now() - Date.parse(used ?? '')).toBeLessThan(60_000);
});

test('refuses a key from the moment it is revoked, and keeps what it sent', async () => {
  const { clientId, clientSecret } = await host.makeKey();
  const send = host.sender(clientSecret);
  const received = (await send(sale)).json();
  const revoked = await host.app.inject({ method: 'DELETE', url: `/api/v1/clients/${clientId}` });
  expect(revoked.statusCode).toBe(204);
  expect((await send(sale)).statusCode).toBe(401);
  expect(await host.read(`/sales/${received.id}`)).toMatchObject({ id: received.id });
});

describe('refuses a key', () => {
  test.each([
    ['that was never given', `tillback_${'x'.repeat(43)}`],
    ['that is no key', 'secret'],
  ])('%s', async (_name, key) => {
    const answer = await host.sender(key)(sale);
    expect([answer.statusCode, answer.json().code]).toEqual([401, 'unauthenticated']);
    expect(answer.headers['www-authenticate']).toMatch(/^Bearer error="invalid_token"/);
  });

  test('without the scope, and one for anything that is not about sales', async () => {
    const { clientSecret } = await host.makeKey(['sales:read']);
    expect((await host.sender(clientSecret)(sale)).statusCode).toBe(403);
    for (const path of ['/orders', '/customers', '/products', '/clients', '/me']) {
      expect((await getWith(clientSecret, path)).statusCode).toBe(403);
    }
  });
});

test('needs no Origin of a request with a key, whatever page it says it comes from', async () => {
  const { clientSecret } = await host.makeKey();
  const answer = await host.sender(clientSecret)(sale, { origin: 'https://elsewhere.example' });
  expect(answer.statusCode).toBe(201);
});

test('keeps what one client sent from another', async () => {
  const one = await host.makeKey();
  const other = await host.makeKey();
  const received = (await host.sender(one.clientSecret)(sale)).json();
  expect((await getWith(one.clientSecret, `/sales/${received.id}`)).statusCode).toBe(200);
  expect((await getWith(other.clientSecret, `/sales/${received.id}`)).statusCode).toBe(404);
  expect((await getWith(other.clientSecret, '/sales')).json().items).toEqual([]);
});

describe('another secret', () => {
  const rotate = async (clientId: string, payload: object) =>
    host.app.inject({ method: 'POST', url: `/api/v1/clients/${clientId}/rotate-secret`, payload });

  test.each([
    ['at once, unless told otherwise', {}, 401],
    ['after the hours that were chosen', { overlapHours: 24 }, 201],
  ])('ends the old one %s, and is good itself', async (_name, payload, statusOfOld) => {
    const { clientId, clientSecret: old } = await host.makeKey();
    const { clientSecret, secrets } = (await rotate(clientId, payload)).json();
    expect((await host.sender(clientSecret)(sale)).statusCode).toBe(201);
    expect((await host.sender(old)(sale)).statusCode).toBe(statusOfOld);
    expect(secrets.map(({ endsAt }: { endsAt: string | null }) => endsAt !== null)).toEqual(
      statusOfOld === 401 ? [false] : [false, true],
    );
  });

  test('is not for a client that was revoked, has none, or is not there', async () => {
    const { clientId } = await host.makeKey();
    await host.app.inject({ method: 'DELETE', url: `/api/v1/clients/${clientId}` });
    const payload = { name: 'App', type: 'public', scopes: ['wallet:read'] };
    const app = (await host.app.inject({ method: 'POST', url: '/api/v1/clients', payload })).json();
    expect(app).toMatchObject({ clientSecret: null, grants: ['password', 'refresh_token'] });
    expect((await rotate(clientId, {})).statusCode).toBe(422);
    expect((await rotate(app.clientId, {})).statusCode).toBe(422);
    expect((await rotate('cli_00000000000000000000000000', {})).statusCode).toBe(404);
  });
});

describe('refuses to register a client', () => {
  test.each([
    ['that keeps no secret and acts in its own name', { type: 'public', grants: ['client_credentials'] }, 'grants'],
    ['of the key that signs people in', { type: 'erp', grants: ['password'] }, 'grants'],
    ['that refreshes what nobody gave it', { type: 'confidential', grants: ['refresh_token'] }, 'grants'],
    ['with a grant twice', { type: 'public', grants: ['password', 'password'] }, 'grants'],
    ['with a scope that nobody knows', { type: 'erp', scopes: ['everything'] }, 'scopes.0'],
    ['without a scope', { type: 'erp', scopes: [] }, 'scopes'],
    ['of another type', { type: 'native' }, 'type'],
  ])('%s', async (_name, client, field) => {
    const payload = { name: 'Odd', scopes: ['sales:write'], ...client };
    const answer = await host.app.inject({ method: 'POST', url: '/api/v1/clients', payload });
    expect([answer.statusCode, Object.keys(answer.json().errors)]).toEqual([400, [field]]);
  });
});
