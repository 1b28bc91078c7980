import { byIdInput } from '@tillback/rules/validation/by-id';
import {
  changeReferralProgrammeInput,
  checkReferralCodeInput,
  listOwnReferralsInput,
  listReferralRewardsInput,
  listReferralsInput,
} from '@tillback/rules/validation/referrals';
import { command, query } from '../../pipeline/bindings.ts';
import { get, put } from '../../pipeline/rest-binding.ts';
import { allow, router } from '../../pipeline/trpc.ts';
import { changeProgramme } from './commands/change-programme.ts';
import { ownReferralsFor } from './own-referrals-for.ts';
import { checkCode } from './queries/check-code.ts';
import { getProgramme } from './queries/get-programme.ts';
import { getReferral } from './queries/get-referral.ts';
import { listJoined } from './queries/list-joined.ts';
import { listReferrals } from './queries/list-referrals.ts';
import { listRewards } from './queries/list-rewards.ts';
import {
  codeCheckShape,
  joinedPage,
  ownReferralsShape,
  referralPage,
  referralProgrammeShape,
  referralRewardPage,
  referralShape,
} from './referrals.shapes.ts';

export const referralsRouter = router({
  me: allow('own.read', get('/referrals/me', 'Referrals', "Gets one's own link, and what came of it"))
    .output(ownReferralsShape)
    .query(({ ctx }) => ownReferralsFor(ctx)),
  listJoined: allow('own.read', get('/referrals/me/joined', 'Referrals', "Lists who signed up through one's own link"))
    .input(listOwnReferralsInput)
    .output(joinedPage)
    .query(query(listJoined)),
  checkCode: allow('anyone', get('/referrals/codes/{code}', 'Referrals', 'Tells whether a code can be used'), {
    limit: 'checkCode',
  })
    .input(checkReferralCodeInput)
    .output(codeCheckShape)
    .query(query(checkCode)),
  list: allow('store.read', get('/referrals', 'Referrals', 'Lists who invited whom, and what became of it'))
    .input(listReferralsInput)
    .output(referralPage)
    .query(query(listReferrals)),
  get: allow('store.read', get('/referrals/{id}', 'Referrals', 'Gets who invited whom once'))
    .input(byIdInput('referral'))
    .output(referralShape)
    .query(query(getReferral)),
  listRewards: allow('store.read', get('/referrals/rewards', 'Referrals', 'Lists what inviters were given'))
    .input(listReferralRewardsInput)
    .output(referralRewardPage)
    .query(query(listRewards)),
  programme: allow(
    'store.read',
    get('/referrals/programme', 'Referrals', 'Gets what inviting brings, and what it brought'),
  )
    .output(referralProgrammeShape)
    .query(query(getProgramme)),
  changeProgramme: allow(
    'rules.write',
    put('/referrals/programme', 'Referrals', 'Sets what inviting brings from now on'),
  )
    .input(changeReferralProgrammeInput)
    .output(referralProgrammeShape)
    .mutation(command(changeProgramme)),
});
