import { randomInt } from 'node:crypto';
import { referralCodeCharacters, referralCodeLength } from '@tillback/rules/referrals/referral-code';
import type { Unit } from '../../../pipeline/unit.ts';

/** Of billions of codes few are taken: to draw a taken one so often means that something else is wrong. */
const mostDraws = 10;

/** Gives a shopper's customer a code of their own; who has one keeps it. */
export async function giveReferralCode(unit: Unit, customerId: string): Promise<void> {
  for (let draw = 0; draw < mostDraws; draw += 1) {
    const added = await unit.db
      .insertInto('referral_codes')
      .values({ code: drawCode(), customer_id: customerId, created_at: unit.now })
      .onConflict((conflict) => conflict.doNothing())
      .returning('code')
      .executeTakeFirst();
    if (added || (await hasCode(unit, customerId))) {
      return;
    }
  }
  throw new Error(`No free referral code was found in ${mostDraws} draws.`);
}

async function hasCode(unit: Unit, customerId: string): Promise<boolean> {
  const known = await unit.db
    .selectFrom('referral_codes')
    .select('code')
    .where('customer_id', '=', customerId)
    .executeTakeFirst();
  return known !== undefined;
}

function drawCode(): string {
  const characters = Array.from({ length: referralCodeLength }, () =>
    referralCodeCharacters.charAt(randomInt(referralCodeCharacters.length)),
  );
  return characters.join('');
}
