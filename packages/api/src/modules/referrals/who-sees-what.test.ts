import { toPublicId } from '@tillback/rules/ids/ids';
import { describe, expect } from 'vitest';
import { signUp, signUpThrough } from '../../testing/invite.ts';
import { terms, test } from './testing/inviting-test.ts';

describe('the inviter', () => {
  test('sees what came of the link: who joined, what was earned, and how many the next reward takes', async ({
    shop,
    ada,
    by,
  }) => {
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

  test('sees nobody who joined through the link of someone else', async ({ shop, ada, by }) => {
    const [grace] = await signUpThrough(shop, ada.code, 1);
    expect((await by(grace ?? ada).me()).joined).toEqual([]);
  });
});

describe('staff', () => {
  test('see who invited whom, with the credit and the reward', async ({ shop, ada, as }) => {
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
      reward: { id: rewards[0]?.id, number: 1, transferId: rewards[0]?.transferId },
    });
    expect(await as('operator').get({ id: items[0]?.id ?? '' })).toEqual(items[0]);
  });

  test.for([
    [{ keyword: 'lovelace' }, 2],
    [{ keyword: 'MARY@' }, 1],
    [{ keyword: '%' }, 0],
    [{ status: 'refused' }, 1],
    [{ status: 'rewarded' }, 0],
    [{ from: '2020-01-01', to: '2020-01-02' }, 0],
    [{ from: '2020-01-01' }, 2],
  ] as const)('filter by %j', async ([filter, found], { shop, ada, as }) => {
    await signUp(shop, { referralCode: ada.code, name: 'Mary', email: 'mary@example.com' });
    await signUp(shop, { referralCode: ada.code, email: 'ada+me@example.com' });
    expect((await as('operator').list(filter)).items).toHaveLength(found);
  });

  test('have those that were picked', async ({ shop, ada, as }) => {
    await signUpThrough(shop, ada.code, 10);
    const ids = (await as('auditor').list({})).items.slice(0, 2).map(({ id }) => id);
    expect((await as('auditor').list({ ids })).items.map(({ id }) => id)).toEqual(ids);
    const [, first] = (await as('auditor').listRewards({})).items;
    expect((await as('auditor').listRewards({ ids: [first?.id ?? ''] })).items).toEqual([first]);
  });

  test('find the people of a code and of an inviter', async ({ shop, ada, as }) => {
    await signUpThrough(shop, ada.code, 2);
    const inviterId = toPublicId('customer', ada.customerId);
    expect((await as('operator').list({ keyword: ada.code.toLowerCase() })).items).toHaveLength(2);
    expect((await as('operator').list({ inviterId, count: true, limit: 1 })).total).toBe(2);
    expect((await as('operator').listRewards({ inviterId, keyword: 'ada' })).items).toEqual([]);
  });
});

test('keeps shoppers from what is of the staff, staff from what is of shoppers, and the terms for admins to set', async ({
  ada,
  as,
  by,
  stranger,
}) => {
  const forbidden = { cause: { code: 'forbidden' } };
  await expect(by(ada).list({})).rejects.toMatchObject(forbidden);
  await expect(by(ada).programme()).rejects.toMatchObject(forbidden);
  await expect(as('operator').me()).rejects.toMatchObject(forbidden);
  await expect(as('operator').changeProgramme(terms)).rejects.toMatchObject(forbidden);
  await expect(as('auditor').changeProgramme(terms)).rejects.toMatchObject(forbidden);
  await expect(stranger().list({})).rejects.toMatchObject({ cause: { code: 'unauthenticated' } });
});
