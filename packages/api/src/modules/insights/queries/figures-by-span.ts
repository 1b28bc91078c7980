import { sql } from 'kysely';
import type { ReadDatabase } from '../../../database/handles.ts';

/** What happened in a span of time, and what customers were owed when it ended. Amounts in minor units. */
export interface Figures {
  readonly orders: number;
  readonly lines: number;
  readonly revenueMinor: bigint;
  readonly refundedMinor: bigint;
  readonly earnedMinor: bigint;
  readonly takenBackMinor: bigint;
  readonly owedMinor: bigint;
}

interface Span extends Omit<Figures, 'owedMinor'> {
  /** 1 is the first; 0 is all the time before it. */
  readonly span: number;
  readonly owedChangeMinor: bigint;
}

const nothing = { orders: 0, lines: 0, revenueMinor: 0n, refundedMinor: 0n, earnedMinor: 0n, takenBackMinor: 0n };

/** The figures of adjoining spans, each from its start to the start of the next, the last to `end`. */
export async function figuresBySpan(db: ReadDatabase, starts: readonly Date[], end: Date): Promise<Figures[]> {
  const spans = new Map((await sumSpans(db, starts, end)).map((span) => [span.span, span]));
  let owedMinor = spans.get(0)?.owedChangeMinor ?? 0n;
  return starts.map((_start, index) => {
    const {
      span: _span,
      owedChangeMinor,
      ...sums
    } = spans.get(index + 1) ?? { ...nothing, span: 0, owedChangeMinor: 0n };
    owedMinor += owedChangeMinor;
    return { ...sums, owedMinor };
  });
}

/** A reversal has the kind of the transfer it reverses. */
const countedMinor = sql`case when correction = 'reversal' then -amount_minor else amount_minor end`;

/**
 * A reversal counts below zero, when the transfer that it reverses did: what was undone is in no day's figures.
 * Orders count when they were placed, refunds and transfers when they are effective. What customers are owed is what the
 * programme's accounts gave and did not get back, so it is summed from them, a handful, and not from every customer's.
 */
async function sumSpans(db: ReadDatabase, starts: readonly Date[], end: Date): Promise<Span[]> {
  const { rows } = await sql<Span>`
    with programme as materialized (
      select id from ledger_accounts where owner_id is null
    ), happened as (
      select placed_at as at, 1 as orders, line_count as lines, total_minor as revenue_minor,
             0::bigint as refunded_minor, 0::bigint as earned_minor, 0::bigint as taken_back_minor,
             0::bigint as owed_change_minor
        from orders
        where placed_at >= ${starts[0]} and placed_at < ${end} and status not in ('cancelled', 'undone')
      union all
      select effective_at, 0, 0, 0, total_minor, 0, 0, 0
        from refunds
        where effective_at >= ${starts[0]} and effective_at < ${end} and undone_at is null
      union all
      select effective_at, 0, 0, 0, 0,
             case when kind = 'cashback-earned' then ${countedMinor} else 0 end,
             case when kind in ('cashback-taken-back', 'cashback-clawed-back') then ${countedMinor} else 0 end,
             case when debit_account_id in (select id from programme) then amount_minor else 0 end
               - case when credit_account_id in (select id from programme) then amount_minor else 0 end
        from ledger_transfers
        where effective_at < ${end}
    )
    select width_bucket(at, ${starts}::timestamptz[]) as span,
           sum(orders)::int as orders,
           sum(lines)::int as lines,
           sum(revenue_minor)::bigint as "revenueMinor",
           sum(refunded_minor)::bigint as "refundedMinor",
           sum(earned_minor)::bigint as "earnedMinor",
           sum(taken_back_minor)::bigint as "takenBackMinor",
           sum(owed_change_minor)::bigint as "owedChangeMinor"
      from happened
      group by span
  `.execute(db);
  return rows;
}
