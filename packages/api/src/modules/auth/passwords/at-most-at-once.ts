import { Refusal } from '@tillback/rules/errors/refusal';

type Limited = <T>(work: () => Promise<T>) => Promise<T>;

// By then a whole queue has had its turn.
const retryAfterSeconds = 5;

/** Lets so much work run at once and so much more wait for it; what comes beyond that is refused as `unavailable`. */
export function atMostAtOnce(limits: { running: number; waiting: number }): Limited {
  const waiting: (() => void)[] = [];
  let running = 0;

  async function takeTurn(): Promise<void> {
    if (running < limits.running) {
      running += 1;
      return;
    }
    if (waiting.length >= limits.waiting) {
      throw new Refusal('unavailable', 'Too many people are signing in right now. Try again soon.', {
        retryAfterSeconds,
      });
    }
    await new Promise<void>((resolve) => waiting.push(resolve));
  }

  function endTurn(): void {
    const next = waiting.shift();
    if (next) {
      next();
    } else {
      running -= 1;
    }
  }

  return async (work) => {
    await takeTurn();
    try {
      return await work();
    } finally {
      endTurn();
    }
  };
}
