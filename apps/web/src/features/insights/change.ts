import { type Figures, heightOf, type Metric } from './metrics.ts';

/** How a figure stands to the one before: by how much it grew, or why that cannot be said. */
export type Change = { kind: 'grew'; growth: number } | { kind: 'same' } | { kind: 'noneBefore' };

export function changeOf(now: Figures, before: Figures, metric: Metric): Change {
  const [present, earlier] = [heightOf(now, metric), heightOf(before, metric)];
  if (present === earlier) return { kind: 'same' };
  // Of nothing, or of a debt, there is no share.
  if (earlier <= 0) return { kind: 'noneBefore' };
  return { kind: 'grew', growth: (present - earlier) / earlier };
}

const moreIs: Record<Metric, 'better' | 'worse' | null> = {
  revenue: 'better',
  orders: 'better',
  refunded: 'worse',
  cashbackTakenBack: 'worse',
  cashbackEarned: null,
  cashbackOwed: null,
};

/** Whether a change is good or bad news; of some figures it is neither. */
export function newsOf(change: Change, metric: Metric): 'better' | 'worse' | null {
  if (change.kind !== 'grew') return null;
  const opposite = { better: 'worse', worse: 'better' } as const;
  const more = moreIs[metric];
  return more && change.growth < 0 ? opposite[more] : more;
}
