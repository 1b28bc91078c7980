import type { ImportAnswer } from '@tillback/api/modules/intake/public';
import { count, minutes } from '../terminal/figures.ts';
import type { Progress } from '../terminal/progress-line.ts';

const steps: Readonly<Record<NonNullable<ImportAnswer['step']>, string>> = {
  reading: 'Reading',
  sales: 'Sales',
  returns: 'Returns',
  confirming: 'Confirming cashback',
  checking: 'Checking',
};

/** While the file is read: how much of it, at which speed, and how long the rest will take. */
export function readingProgress(bytesRead: number, bytesTotal: number, seconds: number): Progress {
  const share = bytesTotal > 0 ? bytesRead / bytesTotal : 1;
  const megabytes = (bytes: number) => (bytes / 1_000_000).toFixed(1);
  return {
    step: steps.reading,
    percent: Math.floor(share * 100),
    details: [
      `${megabytes(bytesRead)} of ${megabytes(bytesTotal)} MB`,
      ...(seconds > 0 ? [`${megabytes(bytesRead / seconds)} MB/s`] : []),
      ...(share > 0 ? [`${minutes((seconds / share) * (1 - share))} left`] : []),
    ],
  };
}

/** While its rows are booked. */
export function bookingProgress({ step, progress }: ImportAnswer): Progress {
  const { rowsDone, rowsTotal, rowsPerSecond, secondsLeft } = progress;
  return {
    step: step ? steps[step] : 'Done',
    percent: Math.floor(progress.percent),
    details: [
      `${count(rowsDone)} of ${count(rowsTotal ?? progress.rowsRead)} rows`,
      ...(rowsPerSecond === null ? [] : [`${count(rowsPerSecond)} rows/s`]),
      ...(secondsLeft === null ? [] : [`${minutes(secondsLeft)} left`]),
    ],
  };
}

/** While it is undone. */
export function undoProgress({ undo }: ImportAnswer): Progress {
  return { step: 'Undoing', percent: Math.floor(undo?.percent ?? 0), details: [] };
}
