import { formatAmount } from '@tillback/rules/money/amount';
import { firstNameOf } from '@tillback/rules/referrals/shown-name';
import type { CheckReferralCodeInput } from '@tillback/rules/validation/referrals';
import type { Reader } from '../../../pipeline/unit.ts';
import type { CodeCheck } from '../referrals.shapes.ts';
import { refusalOfSignUp } from '../refusal-of-sign-up.ts';
import { findInviter } from './find-inviter.ts';
import { loadProgramme } from './load-programme.ts';

/** Whether whoever asks could sign up with a code, as it is typed, and what for. */
export async function checkCode({ db, actor, store }: Reader, { code }: CheckReferralCodeInput): Promise<CodeCheck> {
  const inviter = await findInviter(db, code);
  const programme = await loadProgramme(db);
  const reason = inviter ? refusalOfSignUp({ inviter, programme, actor, email: null }) : 'unknown';
  return {
    usable: reason === null,
    reason,
    code: inviter?.code ?? null,
    inviter: inviter && firstNameOf(inviter.name),
    credit: formatAmount(reason === null ? programme.invitedCreditMinor : 0n, store.currency),
    currency: store.currency,
  };
}
