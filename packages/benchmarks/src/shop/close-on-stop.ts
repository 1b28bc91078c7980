import { constants } from 'node:os';

/** A run that is cut off leaves neither a server nor a database behind. */
export function closeOnStop(close: () => Promise<void>): void {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.once(signal, () => {
      void close().finally(() => process.exit(128 + constants.signals[signal]));
    });
  }
}
