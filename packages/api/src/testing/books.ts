import { expect } from 'vitest';
import { findStockFault } from '../modules/catalog/public.ts';
import { findFiguresFault } from '../modules/insights/public.ts';
import { findLedgerFault } from '../modules/ledger/public.ts';
import { findReferralsFault } from '../modules/referrals/public.ts';
import { findLotsFault } from '../modules/wallet/public.ts';
import { rowsOf } from './connection.ts';
import type { TestShop } from './test-shop.ts';

/** What does not add up, by the owner's eyes: every row is one order, entry or refund whose parts are not its whole. */
const sumsThatDiffer = `
  select 'order' as of, o.id from orders o
    join (
      select order_id, count(*) as lines, sum(amount_minor) as total, sum(cashback_minor) as cashback,
             sum(unit_price_minor * refunded_quantity) as refunded, sum(cashback_taken_back_minor) as taken_back
        from order_lines where undone_at is null group by order_id
    ) line on line.order_id = o.id
    where o.status <> 'undone' and (o.line_count, o.total_minor, o.cashback_minor, o.refunded_total_minor, o.cashback_taken_back_minor)
       is distinct from (line.lines, line.total, line.cashback, line.refunded, line.taken_back)
  union all
  select 'payments of order', o.id from orders o
    left join (
      select order_id, sum(amount_minor) as paid, sum(amount_minor) filter (where method = 'wallet') as wallet,
             sum(returned_minor) as returned
        from order_payments group by order_id
    ) payment on payment.order_id = o.id
    left join (
      select order_id, sum(wallet_minor) as wallet from refunds where undone_at is null group by order_id
    ) refund on refund.order_id = o.id
    where (o.paid_minor, o.wallet_paid_minor, case o.status when 'cancelled' then o.wallet_paid_minor else coalesce(refund.wallet, 0) end)
       is distinct from (coalesce(payment.paid, 0), coalesce(payment.wallet, 0), coalesce(payment.returned, 0))
  union all
  select 'repayments of order', o.id from orders o
    left join (
      select order_id, sum(amount_minor) as repaid from order_repayments group by order_id
    ) repayment on repayment.order_id = o.id
    where o.refund_due_minor + coalesce(repayment.repaid, 0)
       is distinct from (case o.status when 'cancelled' then o.paid_minor - o.wallet_paid_minor else 0 end)
  union all
  select 'entry', e.id from cashback_entries e
    left join (
      select cashback_entry_id, sum(cashback_minor) as cashback, sum(cashback_taken_back_minor) as taken_back
        from order_lines group by cashback_entry_id
    ) line on line.cashback_entry_id = e.id
    where e.amount_minor is distinct from line.cashback
       or e.taken_back_minor + e.shortfall_minor is distinct from line.taken_back
       or (e.status = 'reversed') is distinct from (e.taken_back_minor + e.shortfall_minor = e.amount_minor)
  union all
  select 'corrected entry', e.id from cashback_entries e
    left join (
      select corrects_id, sum(amount_minor) as amount from ledger_transfers t
        where correction = 'take-back' and not exists (select 1 from ledger_transfers r where r.corrects_id = t.id)
        group by corrects_id
    ) correction on correction.corrects_id = e.earn_transfer_id
    where e.taken_back_minor is distinct from coalesce(correction.amount, 0)
  union all
  select 'refund', r.id from refunds r
    left join (
      select refund_id, sum(amount_minor) as total, sum(cashback_taken_back_minor) as taken_back
        from refund_lines group by refund_id
    ) line on line.refund_id = r.id
    where (r.total_minor, r.cashback_taken_back_minor) is distinct from (line.total, line.taken_back)
`;

/** Ledger, lots, entries, orders, refunds, figures and stock all say the same. */
export async function expectBooksToBalance(shop: TestShop): Promise<void> {
  const fault = await shop.read(
    async ({ db }) =>
      (await findLedgerFault(db, 'GBP')) ??
      (await findLotsFault(db, 'GBP')) ??
      (await findReferralsFault(db)) ??
      (await findFiguresFault(db)) ??
      (await findStockFault(db)),
    undefined,
  );
  expect(fault).toBeNull();
  expect(await rowsOf(shop.ownerUrl, sumsThatDiffer)).toEqual([]);
}
