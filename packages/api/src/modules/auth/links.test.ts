import { newId } from '@tillback/rules/ids/ids';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createCaller } from '../../router.ts';
import { openTestShop, type TestShop } from '../../testing/test-shop.ts';
import { addUser, anonymous, browser, password, refusalOf, signedIn } from './testing/browser.ts';
import { mailsTo, tokenMailedTo } from './testing/mailbox.ts';

let shop: TestShop;
beforeAll(async () => {
  shop = await openTestShop();
});
afterAll(() => shop.close());

const other = 'another horse, another battery';
const visitor = () => createCaller(shop.contextFor(anonymous)).auth;
const address = () => `${newId()}@example.com`;

async function resetLink(email: string): Promise<string> {
  await visitor().requestPasswordReset({ email });
  return tokenMailedTo(shop, email);
}

async function signUp(email: string) {
  const shopper = browser(shop);
  await (await shopper.auth()).signUp({ email, password, name: 'Grace Hopper' });
  return shopper;
}

describe('a password that was forgotten', () => {
  test('is chosen anew by the link, once, and ends every session and every other link', async () => {
    const email = address();
    const shopper = await signUp(email);
    const first = await resetLink(email);
    const second = await resetLink(email);
    await visitor().choosePassword({ token: second, password: other });
    expect(await shopper.actor()).toEqual(anonymous);
    for (const token of [first, second]) {
      expect(await refusalOf(visitor().choosePassword({ token, password: other }))).toMatchObject({
        code: 'link_not_valid',
      });
    }
    const again = await refusalOf((await browser(shop).auth()).signIn({ email, password }));
    expect(again).toMatchObject({ code: 'invalid_credentials' });
    await (await browser(shop).auth()).signIn({ email, password: other });
    expect((await mailsTo(shop, email)).at(-1)?.kind).toBe('password-changed');
  });

  test('writes to nobody whom it does not know, or who is disabled, and says the same', async () => {
    const unknown = address();
    expect(await visitor().requestPasswordReset({ email: unknown })).toBeNull();
    expect(await mailsTo(shop, unknown)).toEqual([]);
  });

  test('writes three times an hour at most', async () => {
    const email = address();
    await signUp(email);
    for (let time = 0; time < 5; time += 1) {
      await visitor().requestPasswordReset({ email, language: 'pt-BR' });
    }
    const mails = await mailsTo(shop, email);
    expect(mails).toHaveLength(3);
    expect(mails[0]?.subject).toContain('Escolha outra senha');
  });

  test('has a link that dies after an hour', async () => {
    const email = address();
    await signUp(email);
    const token = await resetLink(email);
    shop.setNow(new Date(Date.now() + 3_601_000));
    const late = await refusalOf(visitor().choosePassword({ token, password: other }));
    shop.setNow(new Date());
    expect(late).toMatchObject({ code: 'link_not_valid' });
  });

  test.each(['', 'x', 'x'.repeat(43), '\0', "' or 1=1 --"])('refuses %j for a token', async (token) => {
    const refused = await refusalOf(visitor().choosePassword({ token, password: other }));
    expect(['link_not_valid', 'invalid_input', undefined]).toContain((refused as { code?: string }).code);
  });
});

describe('a password that is chosen', () => {
  test.each([
    ['common', 'qwertyuiop'],
    ['common', 'Password123456!'],
    ['common', 'aaaaaaaaaaaa'],
    ['common', 'abcdefghijkl'],
    ['personal', 'GraceHopper99'],
    ['personal', 'test-shop-2026'],
  ])('is refused as %s: %s', async (mistake, weak) => {
    const asked = visitor().signUp({ email: 'grace.hopper@example.com', password: weak, name: 'Grace Hopper' });
    expect(await refusalOf(asked)).toMatchObject({
      code: 'password_too_weak',
      errors: { password: [expect.any(String)] },
      extra: { errorCodes: { password: [mistake] } },
    });
  });

  test('is longer for staff', async () => {
    const email = address();
    await addUser(shop, email);
    const token = await resetLink(email);
    expect(await refusalOf(visitor().choosePassword({ token, password: 'ten or more' }))).toMatchObject({
      code: 'password_too_weak',
      extra: { errorCodes: { password: ['too_short_for_staff'] } },
    });
    await visitor().choosePassword({ token, password: other });
  });

  test('is changed by who knows the old one, which ends the other sessions', async () => {
    const email = address();
    const shopper = await signUp(email);
    const elsewhere = await signedIn(shop, email);
    const wrong = (await shopper.auth()).changePassword({ currentPassword: 'not this one', newPassword: other });
    expect(await refusalOf(wrong)).toMatchObject({
      code: 'wrong_password',
      errors: { currentPassword: [expect.any(String)] },
    });
    await (await shopper.auth()).changePassword({ currentPassword: password, newPassword: other });
    expect(await shopper.actor()).toMatchObject({ kind: 'user' });
    expect(await elsewhere.actor()).toEqual(anonymous);
  });
});

describe('another address', () => {
  test('counts once the link was followed; the old one is told, and the customer has it too', async () => {
    const [before, after] = [address(), address()];
    const shopper = await signUp(before);
    await (await shopper.auth()).changeEmail({ email: after.toUpperCase(), password });
    expect(await shopper.actor()).toMatchObject({ email: before });
    const token = await tokenMailedTo(shop, after);
    await visitor().confirmEmail({ token });
    expect(await shopper.actor()).toMatchObject({ email: after });
    expect((await mailsTo(shop, before)).at(-1)?.kind).toBe('email-changed');
    expect(await refusalOf(visitor().confirmEmail({ token }))).toMatchObject({ code: 'link_not_valid' });
    await (await browser(shop).auth()).signIn({ email: after, password });
  });

  test('of which two ask for the same is given to one', async () => {
    const wanted = address();
    const [ada, bea] = [await signUp(address()), await signUp(address())];
    await (await ada.auth()).changeEmail({ email: wanted, password });
    const tokenOfAda = await tokenMailedTo(shop, wanted);
    await (await bea.auth()).changeEmail({ email: wanted, password });
    const tokenOfBea = await tokenMailedTo(shop, wanted);
    await visitor().confirmEmail({ token: tokenOfAda });
    expect(await refusalOf(visitor().confirmEmail({ token: tokenOfBea }))).toMatchObject({ code: 'email_taken' });
    const taken = (await bea.auth()).changeEmail({ email: wanted, password });
    expect(await refusalOf(taken)).toMatchObject({ code: 'email_taken' });
  });

  test('is no way to set a password', async () => {
    const email = address();
    const shopper = await signUp(address());
    await (await shopper.auth()).changeEmail({ email, password });
    const token = await tokenMailedTo(shop, email);
    expect(await refusalOf(visitor().choosePassword({ token, password: other }))).toMatchObject({
      code: 'link_not_valid',
    });
  });
});

describe('own sessions', () => {
  test('are listed by device and network, and ended one by one', async () => {
    const email = address();
    const shopper = await signUp(email);
    const userAgent = 'Mozilla/5.0 (Windows NT 10.0; rv:133.0) Gecko/20100101 Firefox/133.0';
    const elsewhere = await signedIn(shop, email, { userAgent, ip: '203.0.113.77' });
    const { items } = await (await shopper.auth()).listSessions();
    const [there, here] = [items.find(({ isThisOne }) => !isThisOne), items.find(({ isThisOne }) => isThisOne)];
    expect(items).toHaveLength(2);
    expect(there).toMatchObject({ device: { browser: 'Firefox', system: 'Windows' }, network: '203.0.113.…' });
    expect(JSON.stringify(items)).not.toContain(shopper.token());
    const stranger = await signUp(address());
    expect(await refusalOf((await stranger.auth()).endSession({ id: here?.id ?? '' }))).toMatchObject({
      code: 'not_found',
    });
    await (await shopper.auth()).endSession({ id: there?.id ?? '' });
    expect(await elsewhere.actor()).toEqual(anonymous);
    expect(await shopper.actor()).toMatchObject({ kind: 'user' });
  });
});

test.each([
  ['ADA.L@EXAMPLE.com', 'ada.l@example.com'],
  ['ｂｏｂ＠ｅｘａｍｐｌｅ．ｃｏｍ', 'bob@example.com'],
  ['cleo@EXÄMPLE.de', 'cleo@xn--exmple-cua.de'],
])('takes %s and %s for one account', async (one, another) => {
  await visitor().signUp({ email: one, password, name: 'One' });
  const second = visitor().signUp({ email: another, password, name: 'Another' });
  expect(await refusalOf(second)).toMatchObject({ code: 'email_taken' });
  await visitor().signIn({ email: another, password });
});

const hostile = [
  ['a megabyte', 'x'.repeat(1_000_000)],
  ['NUL', 'a password\0with NUL'],
  ['half a character', 'a password \ud800 broken'],
  ['a number', 12_345_678_901],
  ['nothing', null],
] as const;

test.each(hostile)('refuses %s for a password, a name, an address and a token, as bad input', async (_what, value) => {
  const bad = value as string;
  const shopper = await (await signUp(address())).auth();
  const asked = [
    visitor().signUp({ email: address(), password: bad, name: 'Ada' }),
    visitor().signUp({ email: address(), password, name: bad }),
    visitor().signUp({ email: bad, password, name: 'Ada' }),
    visitor().signIn({ email: address(), password: bad }),
    visitor().requestPasswordReset({ email: bad }),
    visitor().choosePassword({ token: bad, password: other }),
    visitor().choosePassword({ token: 'x', password: bad }),
    visitor().confirmEmail({ token: bad }),
    shopper.changePassword({ currentPassword: bad, newPassword: other }),
    shopper.changePassword({ currentPassword: password, newPassword: bad }),
    shopper.changeEmail({ email: bad, password }),
    shopper.updateMe({ name: bad }),
  ];
  for (const outcome of await Promise.allSettled(asked)) {
    expect(outcome).toMatchObject({ status: 'rejected', reason: { code: 'BAD_REQUEST' } });
  }
});
