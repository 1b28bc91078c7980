import type { Latencies } from '../load/latencies.ts';

/** What is to be reached, or why there is nothing to reach. */
export type Goal =
  | { readonly kind: 'at-least-of-floor'; readonly ratio: number }
  | { readonly kind: 'at-most-of-floor'; readonly ratio: number }
  | { readonly kind: 'at-most'; readonly value: number }
  | { readonly kind: 'none' };

export interface Floor {
  readonly what: string;
  readonly value: number;
}

export interface Figure {
  readonly what: string;
  readonly unit: 'per second' | 'ms' | 'MB';
  readonly value: number;
  /** What it is compared with; the first is the one that the goal is about. */
  readonly floors: readonly Floor[];
  readonly goal: Goal;
  readonly latencies?: Latencies;
}

/** Of the first floor; null without one. */
export function ratioOf({ value, floors }: Figure): number | null {
  const [floor] = floors;
  return floor && floor.value > 0 ? value / floor.value : null;
}

/** null where nothing is to be reached. */
export function reachesGoal(figure: Figure): boolean | null {
  const { goal, value } = figure;
  const ratio = ratioOf(figure);
  switch (goal.kind) {
    case 'at-least-of-floor':
      return ratio !== null && ratio >= goal.ratio;
    case 'at-most-of-floor':
      return ratio !== null && ratio <= goal.ratio;
    case 'at-most':
      return value <= goal.value;
    case 'none':
      return null;
  }
}
