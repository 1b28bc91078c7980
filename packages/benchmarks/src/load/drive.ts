import { type Latencies, latenciesOf } from './latencies.ts';
import type { Worker } from './worker.ts';

export interface Driving {
  readonly warmUpSeconds: number;
  readonly seconds: number;
}

/** What so many workers did in the time that was measured. */
export interface LoadResult {
  readonly perSecond: number;
  /** How often each outcome came. */
  readonly outcomes: Readonly<Record<string, number>>;
  readonly latencies: Latencies;
}

/** Each worker does its work as often as it can; what ends before the warm-up is over is not counted. */
export async function drive(workers: readonly Worker[], { warmUpSeconds, seconds }: Driving): Promise<LoadResult> {
  const countFrom = performance.now() + warmUpSeconds * 1_000;
  const countUntil = countFrom + seconds * 1_000;
  const milliseconds: number[] = [];
  const outcomes: Record<string, number> = {};

  const work = async (worker: Worker): Promise<void> => {
    for (let begin = performance.now(); begin < countUntil; ) {
      const outcome = await worker.once();
      const end = performance.now();
      if (end >= countFrom && end < countUntil) {
        milliseconds.push(end - begin);
        outcomes[outcome] = (outcomes[outcome] ?? 0) + 1;
      }
      begin = end;
    }
  };
  await Promise.all(workers.map(work));
  return { perSecond: milliseconds.length / seconds, outcomes, latencies: latenciesOf(milliseconds) };
}
