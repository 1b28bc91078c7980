import type { Progress, ProgressLine } from './progress-line.ts';

/** Shows how far some work is, again and again until it ends, and gives what it gave. */
export async function whileShowing<Result>(
  line: ProgressLine,
  look: () => Progress | Promise<Progress>,
  work: Promise<Result>,
): Promise<Result> {
  let isLooking = false;
  let lastLook = Promise.resolve();
  const show = async (): Promise<void> => {
    try {
      line.show(await look());
    } catch {
      // What cannot be looked at now is looked at again; the work itself says what is wrong.
    } finally {
      isLooking = false;
    }
  };
  const showUnlessLooking = (): void => {
    if (isLooking) return;
    isLooking = true;
    lastLook = show();
  };
  showUnlessLooking();
  const timer = setInterval(showUnlessLooking, line.lookEveryMs);
  try {
    return await work;
  } finally {
    clearInterval(timer);
    // The shop is closed after this: nobody may be on the way to its database then.
    await lastLook;
    line.end();
  }
}
