import { toPublicId } from '@tillback/rules/ids/ids';
import { shortNameOf } from '@tillback/rules/referrals/shown-name';
import type { InferResult } from 'kysely';
import type { ReadDatabase } from '../../../database/handles.ts';
import { descending, instant, uuid } from '../../../lists/order.ts';
import { type Page, type PageInput, readPage, shapePage } from '../../../lists/page.ts';
import type { JoinedAnswer } from '../referrals.shapes.ts';
import { inviterIs } from './inviter-is.ts';

const newestFirst = descending(instant('referrals.signed_up_at'), uuid('referrals.id'));

/** Who signed up through a customer's link, the latest first: no more of them than an acquaintance may know. */
export async function readJoined(db: ReadDatabase, inviterId: string, input: PageInput): Promise<Page<JoinedAnswer>> {
  const rows = selectJoined(db).where(inviterIs(inviterId));
  return shapePage(await readPage(db, { list: 'joined', input, order: newestFirst, rows }), joinedAnswer);
}

function selectJoined(db: ReadDatabase) {
  return db
    .selectFrom('referrals')
    .innerJoin('customers as invited', 'invited.id', 'referrals.invited_id')
    .select([
      'referrals.id',
      'invited.name',
      'referrals.status',
      'referrals.reason',
      'referrals.signed_up_at as signedUpAt',
    ]);
}

type JoinedRow = InferResult<ReturnType<typeof selectJoined>>[number];

function joinedAnswer(row: JoinedRow): JoinedAnswer {
  return {
    id: toPublicId('referral', row.id),
    name: shortNameOf(row.name),
    status: row.status,
    reason: row.reason,
    signedUpAt: row.signedUpAt.toISOString(),
  };
}
