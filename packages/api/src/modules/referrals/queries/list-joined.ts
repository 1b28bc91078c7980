import type { ListOwnReferralsInput } from '@tillback/rules/validation/referrals';
import type { Page } from '../../../lists/page.ts';
import { customerOf } from '../../../pipeline/own-rows.ts';
import type { Reader } from '../../../pipeline/unit.ts';
import type { JoinedAnswer } from '../referrals.shapes.ts';
import { readJoined } from './joined-rows.ts';

export async function listJoined({ db, actor }: Reader, input: ListOwnReferralsInput): Promise<Page<JoinedAnswer>> {
  return readJoined(db, customerOf(actor), input);
}
