import { readReferralCode } from '@tillback/rules/referrals/referral-code';
import type { ListReferralsInput } from '@tillback/rules/validation/referrals';
import { contains } from '../../../lists/keyword.ts';
import { ascending, descending, instant, type Order, uuid } from '../../../lists/order.ts';
import { type Page, readPage, shapePage } from '../../../lists/page.ts';
import type { Reader } from '../../../pipeline/unit.ts';
import { instantsOf } from '../../../time/store-days.ts';
import type { ReferralAnswer } from '../referrals.shapes.ts';
import { referralAnswer, selectReferrals } from './referral-rows.ts';

const orders = {
  '-signedUpAt': descending(instant('referrals.signed_up_at'), uuid('referrals.id')),
  signedUpAt: ascending(instant('referrals.signed_up_at'), uuid('referrals.id')),
} satisfies Record<ListReferralsInput['sort'], Order>;

type Referrals = ReturnType<typeof selectReferrals>;

/** Who invited whom, as the filters leave them. */
export async function listReferrals({ db, store }: Reader, input: ListReferralsInput): Promise<Page<ReferralAnswer>> {
  const rows = withKeyword(filtered(selectReferrals(db), input, store.timeZone), input.keyword);
  return shapePage(await readPage(db, { list: 'referrals', input, order: orders[input.sort], rows }), (row) =>
    referralAnswer(row, store.currency),
  );
}

function filtered(
  rows: Referrals,
  { status, inviterId, ids, ...days }: ListReferralsInput,
  timeZone: string,
): Referrals {
  const { start, end } = instantsOf(days, timeZone);
  let found = rows;
  if (status) {
    found = found.where('referrals.status', '=', status);
  }
  if (inviterId) {
    found = found.where('referrals.inviter_id', '=', inviterId);
  }
  if (ids) {
    found = found.where('referrals.id', 'in', ids);
  }
  if (start) {
    found = found.where('referrals.signed_up_at', '>=', start);
  }
  return end ? found.where('referrals.signed_up_at', '<', end) : found;
}

function withKeyword(rows: Referrals, keyword: string | undefined): Referrals {
  if (keyword === undefined) {
    return rows;
  }
  const code = readReferralCode(keyword);
  return rows.where((referral) =>
    referral.or([
      contains('inviter.name', keyword),
      contains('inviter.email', keyword),
      contains('invited.name', keyword),
      contains('invited.email', keyword),
      ...(code ? [referral('referrals.code', '=', code)] : []),
    ]),
  );
}
