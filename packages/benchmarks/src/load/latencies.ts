/** Of many operations, in milliseconds. */
export interface Latencies {
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
  readonly max: number;
}

export function latenciesOf(milliseconds: readonly number[]): Latencies {
  const sorted = milliseconds.toSorted((left, right) => left - right);
  return {
    p50: percentileOf(sorted, 50),
    p95: percentileOf(sorted, 95),
    p99: percentileOf(sorted, 99),
    max: percentileOf(sorted, 100),
  };
}

/** The nearest rank: a value that was really measured. `sorted` goes up; nothing has a percentile of 0. */
export function percentileOf(sorted: readonly number[], percent: number): number {
  const rank = Math.max(1, Math.ceil((percent / 100) * sorted.length));
  return sorted[rank - 1] ?? 0;
}

/** The middle one, or the lower of the two in the middle. */
export function medianOf(values: readonly number[]): number {
  return percentileOf(
    values.toSorted((left, right) => left - right),
    50,
  );
}
