const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Becomes aborted by the first signal to stop; the second one ends the process at once. */
export function stopSignal(): AbortSignal {
  const stop = new AbortController();
  for (const signal of signals) {
    process.on(signal, () => {
      if (stop.signal.aborted) {
        process.exit(1);
      }
      stop.abort();
    });
  }
  return stop.signal;
}

/** Waits until the signal is aborted. */
export async function untilAborted(signal: AbortSignal): Promise<void> {
  if (signal.aborted) {
    return;
  }
  await new Promise((resolve) => signal.addEventListener('abort', resolve, { once: true }));
}
