import type { Progress, ProgressLine } from './progress-line.ts';

/** Shows how far some work is, again and again until it ends, and gives what it gave. */
export async function whileShowing<Result>(
  line: ProgressLine,
  look: () => Progress | Promise<Progress>,
  work: Promise<Result>,
): Promise<Result> {
  let looking = false;
  const show = async (): Promise<void> => {
    if (looking) return;
    looking = true;
    try {
      line.show(await look());
    } catch {
      // What cannot be looked at now is looked at again; the work itself says what is wrong.
    } finally {
      looking = false;
    }
  };
  void show();
  const timer = setInterval(() => void show(), line.lookEveryMs);
  try {
    return await work;
  } finally {
    clearInterval(timer);
    line.end();
  }
}
