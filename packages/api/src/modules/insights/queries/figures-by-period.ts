import { sql } from 'kysely';
import type { ReadDatabase } from '../../../database/handles.ts';
import type { Period } from '../periods.ts';

/** What happened in a period, and what customers were owed when it ended. Amounts in minor units. */
export interface Figures {
  readonly orders: bigint;
  readonly lines: bigint;
  readonly revenueMinor: bigint;
  readonly refundedMinor: bigint;
  readonly earnedMinor: bigint;
  readonly takenBackMinor: bigint;
  readonly pendingMinor: bigint;
  readonly availableMinor: bigint;
  readonly inTransitMinor: bigint;
}

interface Change extends Figures {
  /** 1 is the first period; 0 is all the time before it. */
  readonly place: number;
}

const nothing: Figures = {
  orders: 0n,
  lines: 0n,
  revenueMinor: 0n,
  refundedMinor: 0n,
  earnedMinor: 0n,
  takenBackMinor: 0n,
  pendingMinor: 0n,
  availableMinor: 0n,
  inTransitMinor: 0n,
};

/** The figures of adjoining periods. */
export async function figuresByPeriod(db: ReadDatabase, periods: readonly Period[]): Promise<Figures[]> {
  const changes = new Map((await sumChanges(db, periods)).map(({ place, ...change }) => [place, change]));
  let owed = balances(nothing, changes.get(0) ?? nothing);
  return periods.map((_period, index) => {
    const change = changes.get(index + 1) ?? nothing;
    owed = balances(owed, change);
    return { ...change, ...owed };
  });
}

type Balances = Pick<Figures, 'pendingMinor' | 'availableMinor' | 'inTransitMinor'>;

function balances(before: Balances, change: Balances): Balances {
  return {
    pendingMinor: before.pendingMinor + change.pendingMinor,
    availableMinor: before.availableMinor + change.availableMinor,
    inTransitMinor: before.inTransitMinor + change.inTransitMinor,
  };
}

async function sumChanges(db: ReadDatabase, periods: readonly Period[]): Promise<Change[]> {
  const starts = periods.map(({ from }) => from);
  const { rows } = await sql<Change>`
    select width_bucket(since, ${starts}::date[]) as place,
           sum(orders)::bigint as orders,
           sum(lines)::bigint as lines,
           sum(revenue_minor)::bigint as "revenueMinor",
           sum(refunded_minor)::bigint as "refundedMinor",
           sum(earned_minor)::bigint as "earnedMinor",
           sum(taken_back_minor)::bigint as "takenBackMinor",
           sum(pending_minor)::bigint as "pendingMinor",
           sum(available_minor)::bigint as "availableMinor",
           sum(in_transit_minor)::bigint as "inTransitMinor"
      from insights_days
      where since < ${periods.at(-1)?.to}
      group by place
  `.execute(db);
  return rows;
}
