import type { Role } from '@tillback/rules/access/rights';
import { toPublicId } from '@tillback/rules/ids/ids';
import { beforeEach, describe, expect, test } from 'vitest';
import { createCaller } from '../../router.ts';
import { expectBooksToBalance } from '../../testing/books.ts';
import { connectAs, rowsOf } from '../../testing/connection.ts';
import { availableOf, type Shopper, signUp, signUpThrough } from '../../testing/invite.ts';
import { openShopForTest, type TestShop, userWith } from '../../testing/test-shop.ts';

let shop: TestShop;
let ada: Shopper;
beforeEach(async () => {
  shop = await openShopForTest();
  ada = await signUp(shop, { name: 'Ada Lovelace', email: 'ada@example.com' });
});

const origin = 'https://shop.example';
const anonymous = { kind: 'anonymous' } as const;
const as = (role: Role) => createCaller(shop.contextFor(userWith(role))).referrals;
const by = (shopper: Shopper) => createCaller(shop.contextFor(shopper, { origin })).referrals;
const stranger = () => createCaller(shop.contextFor(anonymous)).referrals;
const terms = { open: true, invitedCredit: '10.00', inviterReward: '10.00', rewardEvery: 5 };

describe('a link', () => {
  test('is the same for a shopper at every look, and differs from every other', async () => {
    const { code, link } = await by(ada).me();
    expect(code).toMatch(/^[34679CDFGHJKMNPQRTWXY]{8}$/);
    expect(link).toBe(`${origin}/signup?ref=${code}`);
    expect((await by(ada).me()).code).toBe(code);
    expect((await signUp(shop)).code).not.toBe(code);
  });

  test('is of use to a stranger in whatever letters it is typed, and says who invites by the first name', async () => {
    const typed = ` ${ada.code.slice(0, 4).toLowerCase()}-${ada.code.slice(4)} `;
    expect(await stranger().checkCode({ code: typed })).toEqual({
      usable: true,
      reason: null,
      code: ada.code,
      inviter: 'Ada',
      credit: '10.00',
      currency: 'GBP',
    });
  });

  test.for(['', 'K7MRXW4P', '%', "'; drop table referrals", '😀'])('says that nobody has the code %j', async (code) => {
    expect(await stranger().checkCode({ code })).toMatchObject({ usable: false, reason: 'unknown', credit: '0.00' });
  });

  test('is of no use to its owner, nor to anyone while the programme is closed or its owner may not sign in', async () => {
    const { code } = ada;
    expect(await by(ada).checkCode({ code })).toMatchObject({ usable: false, reason: 'own-link' });
    await as('admin').changeProgramme({ ...terms, open: false });
    expect(await stranger().checkCode({ code })).toMatchObject({ usable: false, reason: 'programme-closed' });
    await as('admin').changeProgramme(terms);
    await rowsOf(shop.ownerUrl, 'update users set disabled_at = now() where id = $1', [ada.id]);
    expect(await stranger().checkCode({ code })).toMatchObject({ usable: false, reason: 'unknown', inviter: null });
  });
});

test('counts sign-ups through the link of a customer who was merged for the one that stays', async () => {
  const stays = await signUp(shop, { name: 'Ada King', email: 'king@example.com' });
  await signUpThrough(shop, ada.code, 3);
  const staff = shop.contextFor(userWith('operator'), { idempotencyKey: 'merge' });
  await createCaller(staff).customers.merge({
    id: toPublicId('customer', ada.customerId),
    intoId: toPublicId('customer', stays.customerId),
  });
  await signUpThrough(shop, ada.code, 2);
  expect(await by(stays).me()).toMatchObject({ signUps: 5, rewards: 1, earned: '10.00', waiting: 0 });
  expect(await availableOf(shop, stays.customerId)).toBe(10_00n);
  await expectBooksToBalance(shop);
});

describe('signing up', () => {
  test('with a code that nobody has makes an account without a credit', async () => {
    const grace = await signUp(shop, { referralCode: 'nothing of the kind' });
    expect(grace.referral).toBeNull();
    expect(await availableOf(shop, grace.customerId)).toBe(0n);
    expect((await as('auditor').list({})).items).toEqual([]);
  });

  test.for([
    ['in the browser of the inviter', 'someone@example.com', true],
    ["with the inviter's own mailbox", 'ada+again@example.com', false],
  ] as const)('through the own link %s is refused, and counts for nobody', async ([_how, email, isSignedIn]) => {
    const actor = isSignedIn ? ada : anonymous;
    const again = await signUp(shop, { email, referralCode: ada.code, actor });
    expect(again.referral).toEqual({ status: 'refused', reason: 'own-link' });
    expect(await availableOf(shop, again.customerId)).toBe(0n);
    await signUpThrough(shop, ada.code, 4);
    expect(await availableOf(shop, ada.customerId)).toBe(0n);
    expect(await by(ada).me()).toMatchObject({ signUps: 4, waiting: 4, signUpsToGo: 1 });
  });

  test('while the programme is closed is refused', async () => {
    await as('admin').changeProgramme({ ...terms, open: false });
    const grace = await signUp(shop, { referralCode: ada.code });
    expect(grace.referral).toEqual({ status: 'refused', reason: 'programme-closed' });
  });

  test('tells with the answer what the code brought', async () => {
    const person = { password: 'correct horse battery', name: 'Grace Hopper', referralCode: ada.code };
    const { auth } = createCaller(shop.contextFor(anonymous));
    const answer = await auth.signUp({ ...person, email: 'grace@example.com' });
    expect(answer.referral).toEqual({ status: 'qualified', reason: null, credit: '10.00', currency: 'GBP' });
    const refused = await auth.signUp({ ...person, email: 'ada+2@example.com' });
    expect(refused.referral).toMatchObject({ status: 'refused', reason: 'own-link', credit: '0.00' });
    const unknown = await auth.signUp({ ...person, email: 'b@example.com', referralCode: '' });
    expect(unknown.referral).toBeNull();
  });

  test('that fails for its e-mail leaves nothing of the invitation', async () => {
    const person = { password: 'correct horse battery', name: 'Ada', email: 'ada@example.com', referralCode: ada.code };
    const failed = createCaller(shop.contextFor(anonymous)).auth.signUp(person);
    await expect(failed).rejects.toMatchObject({ cause: { code: 'email_taken' } });
    expect((await as('auditor').list({})).items).toEqual([]);
    await expectBooksToBalance(shop);
  });
});

describe('the inviter', () => {
  test('sees what came of the link: who joined, what was earned, and how many the next reward takes', async () => {
    await signUpThrough(shop, ada.code, 7);
    const me = await by(ada).me();
    expect(me).toMatchObject({ balance: '10.00', earned: '10.00', rewards: 1, signUps: 7, waiting: 2, signUpsToGo: 3 });
    expect(me.programme).toEqual(terms);
    expect(me.joined.map(({ name, status }) => [name, status])).toEqual([
      ...Array.from({ length: 2 }, () => ['Grace H.', 'qualified']),
      ...Array.from({ length: 5 }, () => ['Grace H.', 'rewarded']),
    ]);
    const first = await by(ada).listJoined({ limit: 4 });
    const second = await by(ada).listJoined({ limit: 4, cursor: first.nextCursor ?? '' });
    expect([...first.items, ...second.items]).toEqual(me.joined);
  });

  test('sees nobody who joined through the link of someone else', async () => {
    const [grace] = await signUpThrough(shop, ada.code, 1);
    expect((await by(grace ?? ada).me()).joined).toEqual([]);
  });
});

describe('staff', () => {
  test('see who invited whom, with the credit and the reward', async () => {
    const [first] = await signUpThrough(shop, ada.code, 5);
    const { items } = await as('auditor').list({ sort: 'signedUpAt' });
    const { items: rewards } = await as('auditor').listRewards({});
    expect(rewards).toMatchObject([
      { inviter: { name: 'Ada Lovelace' }, number: 1, signUps: 5, amount: '10.00', currency: 'GBP' },
    ]);
    expect(items).toHaveLength(5);
    expect(items[0]).toMatchObject({
      inviter: { id: toPublicId('customer', ada.customerId), name: 'Ada Lovelace' },
      invited: { id: toPublicId('customer', first?.customerId ?? ''), name: 'Grace Hopper' },
      code: ada.code,
      status: 'rewarded',
      reason: null,
      credit: '10.00',
      reward: { id: rewards[0]?.id, number: 1 },
    });
  });

  test.for([
    [{ keyword: 'lovelace' }, 2],
    [{ keyword: 'MARY@' }, 1],
    [{ keyword: '%' }, 0],
    [{ status: 'refused' }, 1],
    [{ status: 'rewarded' }, 0],
    [{ from: '2020-01-01', to: '2020-01-02' }, 0],
    [{ from: '2020-01-01' }, 2],
  ] as const)('filter by %j', async ([filter, found]) => {
    await signUp(shop, { referralCode: ada.code, name: 'Mary', email: 'mary@example.com' });
    await signUp(shop, { referralCode: ada.code, email: 'ada+me@example.com' });
    expect((await as('operator').list(filter)).items).toHaveLength(found);
  });

  test('find the people of a code and of an inviter', async () => {
    await signUpThrough(shop, ada.code, 2);
    const inviterId = toPublicId('customer', ada.customerId);
    expect((await as('operator').list({ keyword: ada.code.toLowerCase() })).items).toHaveLength(2);
    expect((await as('operator').list({ inviterId, count: true, limit: 1 })).total).toBe(2);
    expect((await as('operator').listRewards({ inviterId, keyword: 'ada' })).items).toEqual([]);
  });
});

describe('the programme', () => {
  test('is changed from now on: what was given stays, and the old terms can be read', async () => {
    await signUpThrough(shop, ada.code, 5);
    const changed = { open: true, invitedCredit: '2.50', inviterReward: '7.00', rewardEvery: 2, version: 1 };
    expect(await as('admin').changeProgramme(changed)).toMatchObject({ version: 2, setBy: 'A admin', rewardEvery: 2 });
    const [grace] = await signUpThrough(shop, ada.code, 2);
    expect(await availableOf(shop, grace?.customerId ?? '')).toBe(250n);
    expect(await availableOf(shop, ada.customerId)).toBe(1_700n);
    const { versions } = await as('operator').programme();
    expect(versions).toMatchObject([
      { version: 2, invitedCredit: '2.50' },
      { version: 1, ...terms },
    ]);
  });

  test('rewards those who waited already when fewer are asked for, at the next sign-up', async () => {
    await signUpThrough(shop, ada.code, 4);
    await as('admin').changeProgramme({ ...terms, rewardEvery: 2 });
    expect(await availableOf(shop, ada.customerId)).toBe(0n);
    expect(await by(ada).me()).toMatchObject({ waiting: 4, signUpsToGo: 1 });
    await signUpThrough(shop, ada.code, 1);
    expect(await availableOf(shop, ada.customerId)).toBe(2_000n);
    expect(await by(ada).me()).toMatchObject({ waiting: 1, rewards: 2 });
  });

  test('stays as it is when the same is set again', async () => {
    expect(await as('admin').changeProgramme(terms)).toMatchObject({ version: 1 });
  });

  test('refuses to undo what someone else has changed meanwhile', async () => {
    await as('admin').changeProgramme({ ...terms, rewardEvery: 3 });
    const late = as('admin').changeProgramme({ ...terms, rewardEvery: 9, version: 1 });
    await expect(late).rejects.toMatchObject({ cause: { code: 'conflict' } });
  });

  test('lets two who change it at the same moment make one version each, or refuses the second', async () => {
    const both = await Promise.allSettled(
      [3, 4].map((every) => as('admin').changeProgramme({ ...terms, rewardEvery: every, version: 1 })),
    );
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  });

  test.for([
    ['invitedCredit', { invitedCredit: '0.00' }],
    ['invitedCredit', { invitedCredit: '10.001' }],
    ['inviterReward', { inviterReward: '-1.00' }],
    ['inviterReward', { inviterReward: 10 as unknown as string }],
    ['rewardEvery', { rewardEvery: 0 }],
    ['rewardEvery', { rewardEvery: 1.5 }],
  ] as const)('refuses a wrong %s: %j', async ([field, wrong]) => {
    const refused = as('admin').changeProgramme({ ...terms, ...wrong });
    await expect(refused).rejects.toMatchObject({
      cause: { code: 'invalid_input', errors: { [field]: [expect.any(String)] } },
    });
  });
});

test('keeps shoppers from what is of the staff, staff from what is of shoppers, and the terms for admins to set', async () => {
  const forbidden = { cause: { code: 'forbidden' } };
  await expect(by(ada).list({})).rejects.toMatchObject(forbidden);
  await expect(by(ada).programme()).rejects.toMatchObject(forbidden);
  await expect(as('operator').me()).rejects.toMatchObject(forbidden);
  await expect(as('operator').changeProgramme(terms)).rejects.toMatchObject(forbidden);
  await expect(as('auditor').changeProgramme(terms)).rejects.toMatchObject(forbidden);
  await expect(stranger().list({})).rejects.toMatchObject({ cause: { code: 'unauthenticated' } });
});

describe('the database refuses, even to its owner,', () => {
  test.for([
    ['another inviter', 'update referrals set inviter_id = invited_id', 'only added'],
    ['to forget who invited whom', 'delete from referrals', 'only added'],
    ['to reward a sign-up again', 'update referrals set status = $$qualified$$, reward_id = null', 'rewarded once'],
    ['to change a reward', 'update referral_rewards set amount_minor = 1', 'only added'],
    ['to change old terms', 'update referral_programme_versions set reward_every = 1', 'only added'],
    ['to take a code away', 'delete from referral_codes', 'only added'],
    [
      'a second inviter',
      `insert into referrals (id, inviter_id, invited_id, code, status, reason, programme_version_id, signed_up_at)
       select gen_random_uuid(), inviter_id, invited_id, code, 'refused', 'own-link', programme_version_id, now() from referrals limit 1`,
      'referrals_invited_unique',
    ],
    [
      'to invite oneself',
      `insert into referrals (id, inviter_id, invited_id, code, status, reason, programme_version_id, signed_up_at)
       select gen_random_uuid(), inviter_id, inviter_id, code, 'refused', 'own-link', programme_version_id, now() from referrals limit 1`,
      'referrals_two_people',
    ],
  ] as const)('%s', async ([_what, change, reason]) => {
    await signUpThrough(shop, ada.code, 5);
    const owner = await connectAs('owner', shop.ownerUrl);
    await expect(owner.query(change)).rejects.toThrow(reason);
  });
});
