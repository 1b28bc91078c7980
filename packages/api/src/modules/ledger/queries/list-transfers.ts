import { readAmount } from '@tillback/rules/validation/amount-schema';
import type { ListTransfersInput, TransferSort } from '@tillback/rules/validation/ledger';
import { type Expression, expressionBuilder, type SqlBool } from 'kysely';
import type { Tables } from '../../../database/entities.ts';
import { ascending, descending, instant, type Order, uuid } from '../../../lists/order.ts';
import { type Page, readPage, shapePage } from '../../../lists/page.ts';
import type { Reader } from '../../../pipeline/unit.ts';
import { instantsOf } from '../../../time/store-days.ts';
import type { TransferAnswer } from '../ledger.shapes.ts';
import { selectTransfers, shapeTransfer } from './transfer-rows.ts';

const orders = {
  '-effectiveAt': descending(instant('transfer.effective_at'), uuid('transfer.id')),
  effectiveAt: ascending(instant('transfer.effective_at'), uuid('transfer.id')),
} satisfies Record<TransferSort, Order>;

interface Joined extends Tables {
  transfer: Tables['ledger_transfers'];
  debit: Tables['ledger_accounts'];
  credit: Tables['ledger_accounts'];
}

const transfer = expressionBuilder<Joined, 'transfer' | 'debit' | 'credit'>();

/** The journal: the transfers that the filters leave. */
export async function listTransfers(reader: Reader, input: ListTransfersInput): Promise<Page<TransferAnswer>> {
  const rows = selectTransfers(reader.db).where(transfer.and(chosen(reader, input)));
  const page = await readPage(reader.db, { list: 'transfers', input, order: orders[input.sort], rows });
  return shapePage(page, shapeTransfer);
}

function chosen({ store }: Reader, input: ListTransfersInput): Expression<SqlBool>[] {
  const { kind, account, customerId, ids, atLeast, atMost } = input;
  const { start, end } = instantsOf(input, store.timeZone);
  return [
    ...(kind ? [transfer('transfer.kind', '=', kind)] : []),
    ...(account ? [transfer.or([transfer('debit.kind', '=', account), transfer('credit.kind', '=', account)])] : []),
    ...(customerId ? [ofOwner(customerId)] : []),
    ...(ids ? [transfer('transfer.id', 'in', ids)] : []),
    ...(start ? [transfer('transfer.effective_at', '>=', start)] : []),
    ...(end ? [transfer('transfer.effective_at', '<', end)] : []),
    ...(atLeast ? [transfer('transfer.amount_minor', '>=', readAmount('atLeast', atLeast, store.currency))] : []),
    ...(atMost ? [transfer('transfer.amount_minor', '<=', readAmount('atMost', atMost, store.currency))] : []),
  ];
}

function ofOwner(customerId: string): Expression<SqlBool> {
  return transfer.or([transfer('debit.owner_id', '=', customerId), transfer('credit.owner_id', '=', customerId)]);
}
