import { toPublicId } from '@tillback/rules/ids/ids';
import { formatAmount } from '@tillback/rules/money/amount';
import type { ListWalletTransfersInput } from '@tillback/rules/validation/wallet';
import { type InferResult, type SqlBool, sql } from 'kysely';
import { descending, instant, uuid } from '../../../lists/order.ts';
import { type Page, readPage, shapePage } from '../../../lists/page.ts';
import { customerOf } from '../../../pipeline/own-rows.ts';
import type { Reader } from '../../../pipeline/unit.ts';
import { type WalletTransferAnswer, walletAccounts } from '../wallet.shapes.ts';

const newestFirst = descending(instant('transfer.effective_at'), uuid('transfer.id'));

/**
 * What moved in the wallet of the customer who asks. A transfer between the customer's own accounts is told once, by the one
 * that has more afterwards, with the one that it came out of.
 */
export function listTransfers(reader: Reader, input: ListWalletTransfersInput): Promise<Page<WalletTransferAnswer>> {
  return listCustomerTransfers(reader, { ...input, id: customerOf(reader.actor) });
}

/** The same for any customer, for staff. */
export async function listCustomerTransfers(
  reader: Reader,
  { id, ...input }: ListWalletTransfersInput & { readonly id: string },
): Promise<Page<WalletTransferAnswer>> {
  const rows = selectMovements(reader, id);
  const page = await readPage(reader.db, { list: 'wallet-transfers', input, order: newestFirst, rows });
  return shapePage(page, shapeMovement);
}

const isCredited = sql<SqlBool>`transfer.credit_account_id = account.id`;

function selectMovements({ db, store }: Reader, customerId: string) {
  return db
    .selectFrom('ledger_accounts as account')
    .innerJoin('ledger_transfers as transfer', (join) =>
      join.on((moved) =>
        moved.or([
          moved('transfer.debit_account_id', '=', moved.ref('account.id')),
          moved('transfer.credit_account_id', '=', moved.ref('account.id')),
        ]),
      ),
    )
    .leftJoin('ledger_accounts as other', (join) =>
      join
        .on(sql<SqlBool>`other.id in (transfer.debit_account_id, transfer.credit_account_id)`)
        .onRef('other.id', '<>', 'account.id')
        .onRef('other.owner_id', '=', 'account.owner_id')
        .on('other.kind', 'in', walletAccounts),
    )
    .leftJoin('cashback_entries as entry', 'entry.id', 'transfer.subject_id')
    .leftJoin('orders', (join) => join.on(sql<SqlBool>`orders.id = coalesce(entry.order_id, transfer.subject_id)`))
    .select([
      'transfer.id',
      'transfer.kind',
      'account.kind as accountKind',
      'other.kind as otherKind',
      'transfer.currency',
      'transfer.effective_at as effectiveAt',
      'orders.id as orderId',
      sql<bigint>`case when ${isCredited} then transfer.amount_minor else -transfer.amount_minor end`.as('amountMinor'),
    ])
    .where('account.owner_id', '=', customerId)
    .where('account.currency', '=', store.currency)
    .where('account.kind', 'in', walletAccounts)
    .where((moved) => moved.or([moved('other.id', 'is', null), isCredited]));
}

type MovementRow = InferResult<ReturnType<typeof selectMovements>>[number];

function shapeMovement(row: MovementRow): WalletTransferAnswer {
  return {
    id: toPublicId('transfer', row.id),
    kind: row.kind,
    amount: formatAmount(row.amountMinor, row.currency),
    account: shownAccount(row.accountKind),
    outOf: row.otherKind && shownAccount(row.otherKind),
    effectiveAt: row.effectiveAt.toISOString(),
    orderId: row.orderId && toPublicId('order', row.orderId),
  };
}

function shownAccount(kind: MovementRow['accountKind']): WalletTransferAnswer['account'] {
  return kind === 'pending' ? 'pending' : 'available';
}
