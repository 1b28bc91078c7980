import { readerFor } from '../../pipeline/runtime.ts';
import type { RequestContext } from '../../pipeline/trpc.ts';
import { getOwnReferrals } from './queries/get-own-referrals.ts';
import type { OwnReferrals } from './referrals.shapes.ts';

/** A link that one can send needs to know under which address the shop was reached, which only the request does. */
export async function ownReferralsFor({ runtime, actor, origin }: RequestContext): Promise<OwnReferrals> {
  return getOwnReferrals(await readerFor(runtime, actor), { origin: origin ?? '' });
}
