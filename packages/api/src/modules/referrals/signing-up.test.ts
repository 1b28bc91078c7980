import { describe, expect } from 'vitest';
import { createCaller } from '../../router.ts';
import { expectBooksToBalance } from '../../testing/books.ts';
import { availableOf, signUp, signUpThrough } from '../../testing/invite.ts';
import { anonymous, terms, test } from './testing/inviting-test.ts';

describe('signing up', () => {
  test('with a code that nobody has makes an account without a credit', async ({ shop, as }) => {
    const grace = await signUp(shop, { referralCode: 'nothing of the kind' });
    expect(grace.referral).toBeNull();
    expect(await availableOf(shop, grace.customerId)).toBe(0n);
    expect((await as('auditor').list({})).items).toEqual([]);
  });

  test.for([
    ['in the browser of the inviter', 'someone@example.com', true],
    ["with the inviter's own mailbox", 'ada+again@example.com', false],
  ] as const)(
    'through the own link %s is refused, and counts for nobody',
    async ([_how, email, isSignedIn], { shop, ada, by }) => {
      const actor = isSignedIn ? ada : anonymous;
      const again = await signUp(shop, { email, referralCode: ada.code, actor });
      expect(again.referral).toEqual({ status: 'refused', reason: 'own-link' });
      expect(await availableOf(shop, again.customerId)).toBe(0n);
      await signUpThrough(shop, ada.code, 4);
      expect(await availableOf(shop, ada.customerId)).toBe(0n);
      expect(await by(ada).me()).toMatchObject({ signUps: 4, waiting: 4, signUpsToGo: 1 });
    },
  );

  test('while the programme is closed is refused', async ({ shop, ada, as }) => {
    await as('admin').changeProgramme({ ...terms, open: false });
    const grace = await signUp(shop, { referralCode: ada.code });
    expect(grace.referral).toEqual({ status: 'refused', reason: 'programme-closed' });
  });

  test('tells with the answer what the code brought', async ({ shop, ada }) => {
    const person = { password: 'correct horse battery', name: 'Grace Hopper', referralCode: ada.code };
    const { auth } = createCaller(shop.contextFor(anonymous));
    const answer = await auth.signUp({ ...person, email: 'grace@example.com' });
    expect(answer.referral).toEqual({ status: 'qualified', reason: null, credit: '10.00', currency: 'GBP' });
    const refused = await auth.signUp({ ...person, email: 'ada+2@example.com' });
    expect(refused.referral).toMatchObject({ status: 'refused', reason: 'own-link', credit: '0.00' });
    const unknown = await auth.signUp({ ...person, email: 'b@example.com', referralCode: '' });
    expect(unknown.referral).toBeNull();
  });

  test('that fails for its e-mail leaves nothing of the invitation', async ({ shop, ada, as }) => {
    const person = { password: 'correct horse battery', name: 'Ada', email: 'ada@example.com', referralCode: ada.code };
    const failed = createCaller(shop.contextFor(anonymous)).auth.signUp(person);
    await expect(failed).rejects.toMatchObject({ cause: { code: 'email_taken' } });
    expect((await as('auditor').list({})).items).toEqual([]);
    await expectBooksToBalance(shop);
  });
});
