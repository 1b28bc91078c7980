import { newId, toPublicId } from '@tillback/rules/ids/ids';
import { generateSync } from 'otplib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createCaller } from '../../../router.ts';
import { openTestShop, type TestShop, userWith } from '../../../testing/test-shop.ts';
import { actorOf } from '../public.ts';
import { addUser, anonymous, browser, password, refusalOf, signedIn } from '../testing/browser.ts';

let shop: TestShop;
beforeAll(async () => {
  shop = await openTestShop();
});
afterAll(() => shop.close());

const start = Date.now();
let minutes = 0;

/** Lets time pass: a code is good for half a minute, and once. */
function later(by = 1): void {
  minutes += by;
  shop.setNow(new Date(start + minutes * 60_000));
}

function codeOf(secret: string): string {
  return generateSync({ secret, epoch: Math.floor((start + minutes * 60_000) / 1000) });
}

async function withFactor() {
  const email = `${newId()}@shop.test`;
  const id = toPublicId('user', await addUser(shop, email));
  const someone = await signedIn(shop, email);
  const auth = await someone.auth();
  const { secret, uri } = await auth.addSecondFactor({ password });
  expect(uri).toContain(`secret=${secret}`);
  later();
  const { recoveryCodes } = await auth.confirmSecondFactor({ code: codeOf(secret) });
  return { id, email, secret, recoveryCodes, someone };
}

/** Gives the password, and the token for the code. */
async function half(email: string): Promise<string> {
  const refusal = await refusalOf((await browser(shop).auth()).signIn({ email, password }));
  expect(refusal).toMatchObject({ code: 'second_factor_required' });
  return String((refusal as { extra: Record<string, unknown> }).extra['signInToken']);
}

async function finish(signInToken: string, code: string) {
  const someone = browser(shop);
  await (await someone.auth()).finishSignIn({ signInToken, code });
  return someone.actor();
}

test('who has one signs in with the password and a code; a code counts once', async () => {
  const { email, secret } = await withFactor();
  later();
  const code = codeOf(secret);
  expect(await finish(await half(email), code)).toMatchObject({ kind: 'user', email });
  expect(await refusalOf(finish(await half(email), code))).toMatchObject({ code: 'wrong_code' });
  later();
  const token = await half(email);
  expect(await finish(token, codeOf(secret))).toMatchObject({ email });
  later();
  expect(await refusalOf(finish(token, codeOf(secret)))).toMatchObject({ code: 'unauthenticated' });
});

test('of two who give the same code at one moment one is let in', async () => {
  const { email, secret } = await withFactor();
  later();
  const tokens = [await half(email), await half(email)];
  const outcomes = await Promise.allSettled(tokens.map((token) => finish(token, codeOf(secret))));
  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
});

test('the half of a sign-in is no session, and lasts ten minutes', async () => {
  const { email, secret } = await withFactor();
  const token = await half(email);
  expect(await actorOf(shop.runtime, `tillback_session=${token}`)).toEqual(anonymous);
  later(11);
  expect(await refusalOf(finish(token, codeOf(secret)))).toMatchObject({ code: 'unauthenticated' });
});

test('a recovery code stands in for the app, once, however it is typed; new ones end the old', async () => {
  const { email, recoveryCodes, someone } = await withFactor();
  expect(new Set(recoveryCodes).size).toBe(10);
  const [first = '', second = ''] = recoveryCodes;
  expect(await finish(await half(email), first.toUpperCase().replaceAll('-', ' '))).toMatchObject({ email });
  expect(await refusalOf(finish(await half(email), first))).toMatchObject({ code: 'wrong_code' });
  await (await someone.auth()).renewRecoveryCodes({ password });
  expect(await refusalOf(finish(await half(email), second))).toMatchObject({ code: 'wrong_code' });
});

test('after five wrong codes none counts for a quarter of an hour, not the right one either', async () => {
  const { email, secret } = await withFactor();
  later();
  for (let time = 0; time < 5; time += 1) {
    expect(await refusalOf(finish(await half(email), '000000'))).toMatchObject({ code: 'wrong_code' });
  }
  expect(await refusalOf(finish(await half(email), codeOf(secret)))).toMatchObject({ code: 'rate_limited' });
  later(16);
  expect(await finish(await half(email), codeOf(secret))).toMatchObject({ email });
});

test('staff of whom one is demanded may do nothing else until they have one, from the next request on', async () => {
  const email = `${newId()}@shop.test`;
  const id = toPublicId('user', await addUser(shop, email));
  const someone = await signedIn(shop, email);
  await createCaller(shop.contextFor(userWith('admin'))).users.update({ id, secondFactorRequired: true });
  const asked = createCaller(shop.contextFor(await someone.actor()));
  expect(await refusalOf(asked.orders.list({}))).toMatchObject({ code: 'second_factor_missing' });
  const { secret } = await asked.auth.addSecondFactor({ password });
  later();
  await asked.auth.confirmSecondFactor({ code: codeOf(secret) });
  const free = createCaller(shop.contextFor(await someone.actor()));
  expect((await free.orders.list({})).items).toEqual([]);
});

test('the store demands one of all staff, and of no shopper', async () => {
  const admin = createCaller(shop.contextFor(userWith('admin'))).settings;
  const email = `${newId()}@shop.test`;
  await addUser(shop, email);
  const someone = await signedIn(shop, email);
  const shopper = browser(shop);
  await (await shopper.auth()).signUp({ email: `${newId()}@example.com`, password, name: 'Grace' });
  await admin.update({ staffSecondFactor: true });
  expect(await someone.actor()).toMatchObject({ mustAddSecondFactor: true });
  expect(await shopper.actor()).toMatchObject({ mustAddSecondFactor: false });
  await admin.update({ staffSecondFactor: false });
});

test('goes with the password alone, or by an admin for who lost it', async () => {
  const { email, someone } = await withFactor();
  const auth = await someone.auth();
  expect(await refusalOf(auth.removeSecondFactor({ password: 'not this one' }))).toMatchObject({
    code: 'wrong_password',
  });
  expect(await refusalOf(auth.addSecondFactor({ password }))).toMatchObject({ code: 'conflict' });
  await auth.removeSecondFactor({ password });
  await signedIn(shop, email);
  const lost = await withFactor();
  await createCaller(shop.contextFor(userWith('admin'))).users.removeSecondFactor({ id: lost.id });
  expect(await lost.someone.actor()).toEqual(anonymous);
  await signedIn(shop, lost.email);
});
