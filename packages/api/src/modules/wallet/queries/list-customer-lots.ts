import { toPublicId } from '@tillback/rules/ids/ids';
import { formatAmount } from '@tillback/rules/money/amount';
import type { ListWalletTransfersInput } from '@tillback/rules/validation/wallet';
import type { InferResult } from 'kysely';
import { descending, uuid } from '../../../lists/order.ts';
import { type Page, readPage, shapePage } from '../../../lists/page.ts';
import type { Reader } from '../../../pipeline/unit.ts';
import type { LotAnswer } from '../wallet.shapes.ts';

const latestFirst = descending(uuid('wallet_lots.id'));

/** What a customer was given, what is left of it, and until when; for staff. */
export async function listCustomerLots(
  reader: Reader,
  { id, ...input }: ListWalletTransfersInput & { readonly id: string },
): Promise<Page<LotAnswer>> {
  const rows = selectLots(reader).where('wallet_lots.customer_id', '=', id).where('wallet_lots.undone_at', 'is', null);
  return shapePage(await readPage(reader.db, { list: 'lots', input, order: latestFirst, rows }), shapeLot);
}

function selectLots({ db }: Reader) {
  return db
    .selectFrom('wallet_lots')
    .innerJoin('ledger_transfers as transfer', 'transfer.id', 'wallet_lots.transfer_id')
    .select([
      'wallet_lots.id',
      'wallet_lots.source',
      'wallet_lots.granted_minor as grantedMinor',
      'wallet_lots.remaining_minor as remainingMinor',
      'wallet_lots.available_at as availableAt',
      'wallet_lots.expires_at as expiresAt',
      'transfer.id as transferId',
      'transfer.currency',
      'transfer.effective_at as grantedAt',
    ]);
}

type LotRow = InferResult<ReturnType<typeof selectLots>>[number];

function shapeLot(row: LotRow): LotAnswer {
  return {
    id: toPublicId('lot', row.id),
    source: row.source,
    granted: formatAmount(row.grantedMinor, row.currency),
    remaining: formatAmount(row.remainingMinor, row.currency),
    currency: row.currency,
    transferId: toPublicId('transfer', row.transferId),
    grantedAt: row.grantedAt.toISOString(),
    availableAt: row.availableAt?.toISOString() ?? null,
    expiresAt: row.expiresAt?.toISOString() ?? null,
  };
}
