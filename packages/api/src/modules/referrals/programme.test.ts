import { describe, expect } from 'vitest';
import { availableOf, signUpThrough } from '../../testing/invite.ts';
import { terms, test } from './testing/inviting-test.ts';

describe('the programme', () => {
  test('is changed from now on: what was given stays, and the old terms can be read', async ({ shop, ada, as }) => {
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

  test('rewards those who waited already when fewer are asked for, at the next sign-up', async ({
    shop,
    ada,
    as,
    by,
  }) => {
    await signUpThrough(shop, ada.code, 4);
    await as('admin').changeProgramme({ ...terms, rewardEvery: 2 });
    expect(await availableOf(shop, ada.customerId)).toBe(0n);
    expect(await by(ada).me()).toMatchObject({ waiting: 4, signUpsToGo: 1 });
    await signUpThrough(shop, ada.code, 1);
    expect(await availableOf(shop, ada.customerId)).toBe(2_000n);
    expect(await by(ada).me()).toMatchObject({ waiting: 1, rewards: 2 });
  });

  test('stays as it is when the same is set again', async ({ as }) => {
    expect(await as('admin').changeProgramme(terms)).toMatchObject({ version: 1 });
  });

  test('refuses to undo what someone else has changed meanwhile', async ({ as }) => {
    await as('admin').changeProgramme({ ...terms, rewardEvery: 3 });
    const late = as('admin').changeProgramme({ ...terms, rewardEvery: 9, version: 1 });
    await expect(late).rejects.toMatchObject({ cause: { code: 'conflict' } });
  });

  test('lets two who change it at the same moment make one version each, or refuses the second', async ({ as }) => {
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
  ] as const)('refuses a wrong %s: %j', async ([field, wrong], { as }) => {
    const refused = as('admin').changeProgramme({ ...terms, ...wrong });
    await expect(refused).rejects.toMatchObject({
      cause: { code: 'invalid_input', errors: { [field]: [expect.any(String)] } },
    });
  });
});
