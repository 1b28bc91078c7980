import type { ListOwnLotsInput } from '@tillback/rules/validation/wallet';
import { ascending, instant, uuid } from '../../../lists/order.ts';
import { type Page, readPage, shapePage } from '../../../lists/page.ts';
import { customerOf } from '../../../pipeline/own-rows.ts';
import type { Reader } from '../../../pipeline/unit.ts';
import type { LotAnswer } from '../wallet.shapes.ts';
import { lotsOf, shapeLot } from './lot-rows.ts';

const soonestFirst = ascending(instant('lot.nextAt'), uuid('lot.id'));

/**
 * What is left of what the customer who asks was given: of what is pending, what is confirmed first comes first; of what
 * is available, what expires first, and then what never does.
 */
export async function listOwnLots({ db, actor }: Reader, input: ListOwnLotsInput): Promise<Page<LotAnswer>> {
  const left = lotsOf(db, customerOf(actor))
    .where('lot.remaining_minor', '>', 0n)
    .where('lot.available_at', input.state === 'pending' ? 'is' : 'is not', null);
  const rows = db.selectFrom(left.as('lot')).selectAll('lot');
  const list = `own-lots-${input.state}`;
  return shapePage(await readPage(db, { list, input, order: soonestFirst, rows }), shapeLot);
}
