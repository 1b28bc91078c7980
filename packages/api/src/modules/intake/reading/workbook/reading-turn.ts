import { Refusal } from '@tillback/rules/errors/refusal';

const mostWaiting = 4;

let waiting = 0;
let last: Promise<void> = Promise.resolve();

/**
 * Waits until no other workbook is being read. Gives what ends the turn.
 * @throws {Refusal} `unavailable` where too many wait already, each with its file in memory
 */
export async function takeReadingTurn(): Promise<() => void> {
  if (waiting >= mostWaiting) {
    throw new Refusal('unavailable', 'Several workbooks are being read right now. Send it again in a minute.');
  }
  const { promise, resolve } = Promise.withResolvers<void>();
  const before = last;
  last = promise;
  waiting += 1;
  await before;
  waiting -= 1;
  return resolve;
}
