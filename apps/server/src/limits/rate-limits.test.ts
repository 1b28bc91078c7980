import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestHost, type TestHost } from '../testing/test-host.ts';

let host: TestHost;
beforeAll(async () => {
  host = await openTestHost({ settings: { trustedProxies: ['127.0.0.1'] } });
});
afterAll(() => host.close());

interface Try {
  readonly email?: string;
  readonly password?: string;
  readonly from?: string;
  readonly headers?: Record<string, string>;
}

let people = 0;
const someEmail = () => `person-${(people += 1)}@example.com`;

function signIn({ email = someEmail(), password = 'wrong', from = '10.0.0.1', headers = {} }: Try) {
  const payload = { email, password };
  return host.app.inject({ method: 'POST', url: '/api/v1/auth/login', remoteAddress: from, headers, payload });
}

function signUp(email: string, from: string) {
  return host.app.inject({ method: 'POST', url: '/api/v1/auth/signup', remoteAddress: from, payload: { email } });
}

/** The statuses of so many tries, one after the other. */
async function statuses(count: number, attempt: (index: number) => Promise<{ statusCode: number }>) {
  const found: number[] = [];
  for (let index = 0; index < count; index += 1) {
    found.push((await attempt(index)).statusCode);
  }
  return found;
}

const times = (count: number, status: number) => Array<number>(count).fill(status);

describe('an account', () => {
  test('has ten wrong tries in a quarter of an hour, from wherever they come, whether there is one or not', async () => {
    const found = await statuses(11, (index) => signIn({ email: 'guessed@example.com', from: `10.1.0.${index}` }));
    expect(found).toEqual([...times(10, 401), 429]);
    const right = await signIn({ email: 'guessed@example.com', password: 'right', from: '10.1.1.1' });
    expect(right.statusCode).toBe(429);
    expect(Number(right.headers['retry-after'])).toBeGreaterThan(800);
    expect(right.json()).toMatchObject({ code: 'rate_limited', status: 429 });
    expect(right.json().detail).toMatch(/^Too many tries for this account\. Try again in \d+ seconds\.$/);
  });

  test('is the same in other letters and another form of Unicode', async () => {
    const spellings = ['José@Example.com', 'JOSÉ@EXAMPLE.COM', 'jose\u0301@example.com', ' josé@example.com '];
    const found = await statuses(11, (index) => signIn({ email: spellings[index % 4] ?? '', from: `10.2.0.${index}` }));
    expect(found.at(-1)).toBe(429);
  });

  test('is forgiven its wrong tries by a right one', async () => {
    const email = someEmail();
    const attempt = (from: string, password?: string) => signIn({ email, from, ...(password && { password }) });
    await statuses(9, () => attempt('10.3.0.1'));
    expect((await attempt('10.3.0.1', 'right')).statusCode).toBe(200);
    expect(await statuses(10, () => attempt('10.3.0.2'))).toEqual(times(10, 401));
  });
});

describe('an address', () => {
  test('has so many tries a minute and is told what is left, whatever accounts it tries', async () => {
    const first = await signIn({ from: '10.4.0.1', password: 'right' });
    expect(first.headers).toMatchObject({ 'ratelimit-limit': '10', 'ratelimit-remaining': '9' });
    expect(await statuses(30, () => signIn({ from: '10.4.0.1' }))).toEqual([...times(29, 401), 429]);
    expect((await signIn({ from: '10.4.0.2' })).statusCode).toBe(401);
  });

  test('cannot have more tries by a batch', async () => {
    const calls = Array.from({ length: 40 }, (_, index) => [index, { email: someEmail(), password: 'wrong' }]);
    const answer = await host.app.inject({
      method: 'POST',
      url: `/trpc/${Array(40).fill('auth.signIn').join(',')}?batch=1`,
      remoteAddress: '10.5.0.1',
      payload: Object.fromEntries(calls),
    });
    const codes: string[] = answer.json().map(({ error }: { error: { data: { problem: { code: string } } } }) => {
      return error.data.problem.code;
    });
    expect(codes.filter((code) => code === 'invalid_credentials')).toHaveLength(30);
    expect(codes.filter((code) => code === 'rate_limited')).toHaveLength(10);
  });

  test('of IPv6 is the network that a customer is given', async () => {
    await statuses(30, (index) => signIn({ from: `2001:db8:1:2::${index + 1}` }));
    expect((await signIn({ from: '2001:db8:1:2:ffff::1' })).statusCode).toBe(429);
    expect((await signIn({ from: '2001:db8:1:3::1' })).statusCode).toBe(401);
  });

  test('is what a configured proxy says, and nobody else', async () => {
    const byProxy = (client: string) => signIn({ from: '127.0.0.1', headers: { 'x-forwarded-for': client } });
    expect(await statuses(31, () => byProxy('203.0.113.7'))).toEqual([...times(30, 401), 429]);
    expect((await byProxy('203.0.113.8')).statusCode).toBe(401);
    // What the client itself wrote stands before what the proxy added.
    expect((await byProxy('198.51.100.1, 203.0.113.7')).statusCode).toBe(429);
    const pretended = (index: number) => ({ from: '10.6.0.1', headers: { 'x-forwarded-for': `203.0.113.${index}` } });
    expect((await statuses(31, (index) => signIn(pretended(index)))).at(-1)).toBe(429);
  });
});

describe('a sign-up', () => {
  test('tells an address ten times an hour that an e-mail is taken, and then nothing', async () => {
    const found = await statuses(11, (index) => signUp(`taken-${index}@example.com`, '10.7.0.1'));
    expect(found).toEqual([...times(10, 409), 429]);
    expect((await signUp('free@example.com', '10.7.0.1')).statusCode).toBe(429);
  });

  test('of a free e-mail does not count as one that was taken', async () => {
    const found = await statuses(12, (index) => signUp(`free-${index}@example.com`, '10.8.0.1'));
    expect(found).toEqual(times(12, 200));
  });
});

test('what has no limit is not counted', async () => {
  const answer = await host.app.inject({ url: '/api/v1/things', remoteAddress: '10.4.0.1' });
  expect(answer.statusCode).toBe(200);
  expect(answer.headers).not.toHaveProperty('ratelimit-limit');
});
