import { type RawBuilder, sql } from 'kysely';
import type { DependentKind } from './dependents.ts';

type Things = (importId: string) => RawBuilder<unknown>;

/** The lines that an import brought. */
const ownLines: Things = (importId) => sql`
  select line.* from intake_rows sold join order_lines line on line.id = sold.order_line_id where sold.import_id = ${importId}`;

/** What those lines earned. */
const ownEntries: Things = (importId) => sql`
  select * from cashback_entries where id in (select cashback_entry_id from (${ownLines(importId)}) as own)`;

const ownRefunds: Things = (importId) => sql`select refund_id from intake_refunds where import_id = ${importId}`;

/** What its returns took back, of its own entries and of others. */
const ownTakeBacks: Things = (importId) => sql`
  select * from cashback_take_backs where refund_id in (${ownRefunds(importId)})`;

/** Spent, clawed back for something else, or paid for a debt at a merge: out of the lots that the import's sales gave. */
const cashbackUsed: Things = (importId) => sql`
  select distinct customer.id, customer.name
    from (${ownEntries(importId)}) as entry
    join customers customer on customer.id = entry.customer_id
    join wallet_takings taking on taking.lot_id = entry.lot_id
    join ledger_transfers transfer on transfer.id = taking.transfer_id
    where transfer.subject_id is distinct from entry.id
      and transfer.id not in (select transfer_id from (${ownTakeBacks(importId)}) as own where transfer_id is not null)`;

/** The money to be moved back stands in accounts whose customer's wallet is another's now. */
const customerMerged: Things = (importId) => sql`
  select distinct customer.id, customer.name
    from customers customer
    where customer.merged_into_id is not null and (
      customer.id in (select customer_id from intake_customers where import_id = ${importId})
      or customer.id in (
        select account.owner_id
          from ledger_transfers transfer
          join ledger_accounts account on account.id in (transfer.debit_account_id, transfer.credit_account_id)
          where transfer.id in (select transfer_id from (${ownTakeBacks(importId)}) as own)
             or transfer.id in (select earn_transfer_id from (${ownEntries(importId)}) as own)
      )
    )`;

/** Refunds of others: of its lines at all, or later than its own of the same line, whose cashback is taken cumulatively. */
const unitsRefunded: Things = (importId) => sql`
  select distinct orders.id, orders.reference as name
    from refunds refund
    join refund_lines part on part.refund_id = refund.id
    join orders on orders.id = refund.order_id
    where refund.undone_at is null and refund.id not in (${ownRefunds(importId)})
      and (
        part.order_line_id in (select id from (${ownLines(importId)}) as own)
        or exists (
          select from refund_lines earlier
            where earlier.order_line_id = part.order_line_id and earlier.refund_id < refund.id
              and earlier.refund_id in (${ownRefunds(importId)})
        )
      )`;

/** A later refund found less than it should have, of a customer from whom the import's returns had taken some. */
const refundCameShort: Things = (importId) => sql`
  select distinct orders.id, orders.reference as name
    from cashback_take_backs short
    join refunds refund on refund.id = short.refund_id and refund.undone_at is null
    join orders on orders.id = refund.order_id
    join cashback_entries entry on entry.id = short.entry_id
    where short.shortfall_minor > 0 and refund.id not in (${ownRefunds(importId)})
      and exists (
        select from (${ownTakeBacks(importId)}) as own
          join cashback_entries taken_from on taken_from.id = own.entry_id
          where taken_from.customer_id = entry.customer_id and own.refund_id < refund.id and own.taken_minor > 0
      )`;

/** Its orders to which others have added lines; those that others began go on without its lines. */
const linesAdded: Things = (importId) => sql`
  select orders.id, orders.reference as name
    from orders
    where orders.id in (select order_id from (${ownLines(importId)}) as own where own.position = 1)
      and exists (
        select from order_lines line
          where line.order_id = orders.id and line.undone_at is null
            and line.id not in (select id from (${ownLines(importId)}) as own)
      )`;

/** Later files whose rows were left as they were, or refused, because this import had booked them. */
const rowsRecognised: Things = (importId) => sql`
  select later.id, later.file_name as name
    from intake_imports this_import
    join intake_imports later on later.source = this_import.source and later.id <> this_import.id
      and not later.dry_run and later.status <> 'undone'
    where this_import.id = ${importId}
      and exists (
        select from intake_rows known
          join intake_rows mine on mine.import_id = this_import.id and mine.decides
            and mine.verdict in ('accepted', 'partial')
            and mine.document = known.document and mine.place = known.place
          where known.import_id = later.id
            and (known.verdict = 'unchanged' or known.reason = 'changed_since_import')
      )`;

/** How each kind of what depends on an import is found: a select of `id` and `name`. */
export const thingsByKind: Readonly<Record<DependentKind, Things>> = {
  'cashback-used': cashbackUsed,
  'customer-merged': customerMerged,
  'units-refunded': unitsRefunded,
  'refund-came-short': refundCameShort,
  'lines-added': linesAdded,
  'rows-recognised': rowsRecognised,
};
