import type { ListWalletTransfersInput } from '@tillback/rules/validation/wallet';
import { descending, uuid } from '../../../lists/order.ts';
import { type Page, readPage, shapePage } from '../../../lists/page.ts';
import type { Reader } from '../../../pipeline/unit.ts';
import type { LotAnswer } from '../wallet.shapes.ts';
import { lotsOf, shapeLot } from './lot-rows.ts';

const latestFirst = descending(uuid('lot.id'));

/** What a customer was given, what is left of it, and until when; for staff. */
export async function listCustomerLots(
  { db }: Reader,
  { id, ...input }: ListWalletTransfersInput & { readonly id: string },
): Promise<Page<LotAnswer>> {
  const rows = lotsOf(db, id);
  return shapePage(await readPage(db, { list: 'lots', input, order: latestFirst, rows }), shapeLot);
}
