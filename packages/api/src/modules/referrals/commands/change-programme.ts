import { Refusal } from '@tillback/rules/errors/refusal';
import { newId } from '@tillback/rules/ids/ids';
import { readAmount } from '@tillback/rules/validation/amount-schema';
import type { ChangeReferralProgrammeInput } from '@tillback/rules/validation/referrals';
import { actorName } from '../../../pipeline/actor.ts';
import type { Unit } from '../../../pipeline/unit.ts';
import { loadProgrammeVersions, type Programme } from '../queries/load-programme.ts';
import { programmeAnswer, termsAnswer } from '../queries/programme-answer.ts';
import type { ReferralProgrammeAnswer } from '../referrals.shapes.ts';

type Terms = Pick<Programme, 'open' | 'invitedCreditMinor' | 'inviterRewardMinor' | 'rewardEvery'>;

/**
 * Sets what inviting brings from now on; what was given stays as it is. The same terms again change nothing.
 * @throws {Refusal} `invalid_input` for amounts that the currency does not have; `conflict` where the terms are no longer
 * those that were read
 */
export async function changeProgramme(
  unit: Unit,
  input: ChangeReferralProgrammeInput,
): Promise<ReferralProgrammeAnswer> {
  const { currency } = unit.store;
  const [present, ...before] = await loadProgrammeVersions(unit.db);
  if (!present) {
    throw new Error('The referral programme was not opened.');
  }
  if (input.version !== undefined && input.version !== present.version) {
    throw new Refusal('conflict', 'Someone else has changed the programme meanwhile. Look at it again.');
  }
  const terms: Terms = {
    open: input.open,
    invitedCreditMinor: readAmount('invitedCredit', input.invitedCredit, currency),
    inviterRewardMinor: readAmount('inviterReward', input.inviterReward, currency),
    rewardEvery: input.rewardEvery,
  };
  if (isSame(terms, present)) {
    return programmeAnswer([present, ...before], currency);
  }
  const next = await addVersion(unit, terms, present.version + 1);
  unit.record({
    action: 'referral-programme.changed',
    changes: { before: termsAnswer(present, currency), after: termsAnswer(next, currency) },
  });
  return programmeAnswer([next, present, ...before], currency);
}

function isSame(terms: Terms, present: Programme): boolean {
  return (
    terms.open === present.open &&
    terms.invitedCreditMinor === present.invitedCreditMinor &&
    terms.inviterRewardMinor === present.inviterRewardMinor &&
    terms.rewardEvery === present.rewardEvery
  );
}

/** Two who change it at the same moment would make one version number: the second hears of a conflict. */
async function addVersion(unit: Unit, terms: Terms, version: number): Promise<Programme> {
  const added = { ...terms, id: newId(), version, createdByName: actorName(unit.actor), createdAt: unit.now };
  await unit.db
    .insertInto('referral_programme_versions')
    .values({
      id: added.id,
      version,
      open: terms.open,
      invited_credit_minor: terms.invitedCreditMinor,
      inviter_reward_minor: terms.inviterRewardMinor,
      reward_every: terms.rewardEvery,
      created_by_name: added.createdByName,
      created_at: unit.now,
    })
    .execute();
  return added;
}
