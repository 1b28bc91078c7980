import { toPublicId } from '@tillback/rules/ids/ids';
import { describe, expect } from 'vitest';
import { createCaller } from '../../router.ts';
import { expectBooksToBalance } from '../../testing/books.ts';
import { rowsOf } from '../../testing/connection.ts';
import { availableOf, signUp, signUpThrough } from '../../testing/invite.ts';
import { userWith } from '../../testing/test-shop.ts';
import { origin, terms, test } from './testing/inviting-test.ts';

describe('a link', () => {
  test('is the same for a shopper at every look, and differs from every other', async ({ shop, ada, by }) => {
    const { code, link } = await by(ada).me();
    expect(code).toMatch(/^[34679CDFGHJKMNPQRTWXY]{8}$/);
    expect(link).toBe(`${origin}/signup?ref=${code}`);
    expect((await by(ada).me()).code).toBe(code);
    expect((await signUp(shop)).code).not.toBe(code);
  });

  test('is of use to a stranger in whatever letters it is typed, and says who invites by the first name', async ({
    ada,
    stranger,
  }) => {
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

  test.for(['', 'K7MRXW4P', '%', "'; drop table referrals", '😀'])(
    'says that nobody has the code %j',
    async (code, { stranger }) => {
      expect(await stranger().checkCode({ code })).toMatchObject({ usable: false, reason: 'unknown', credit: '0.00' });
    },
  );

  test('is of no use to its owner, nor to anyone while the programme is closed or its owner may not sign in', async ({
    shop,
    ada,
    as,
    by,
    stranger,
  }) => {
    const { code } = ada;
    expect(await by(ada).checkCode({ code })).toMatchObject({ usable: false, reason: 'own-link' });
    await as('admin').changeProgramme({ ...terms, open: false });
    expect(await stranger().checkCode({ code })).toMatchObject({ usable: false, reason: 'programme-closed' });
    await as('admin').changeProgramme(terms);
    await rowsOf(shop.ownerUrl, 'update users set disabled_at = now() where id = $1', [ada.id]);
    expect(await stranger().checkCode({ code })).toMatchObject({ usable: false, reason: 'unknown', inviter: null });
  });
});

test('counts sign-ups through the link of a customer who was merged for the one that stays', async ({
  shop,
  ada,
  by,
}) => {
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
