import { type RefObject, useEffect, useState } from 'react';

const saidForMs = 3_000;

type CopyState = 'idle' | 'copied' | 'by-hand';

/**
 * Copies a text, and says so for a moment. Where the browser does not let us (the page came in the clear), what holds the
 * text is selected for whoever presses the keys.
 */
export function useCopy(holder: RefObject<HTMLInputElement | null>) {
  const [state, setState] = useState<CopyState>('idle');
  useEffect(() => {
    if (state === 'idle') return;
    const timer = setTimeout(() => setState('idle'), saidForMs);
    return () => clearTimeout(timer);
  }, [state]);

  async function copy(text: string) {
    try {
      await navigator.clipboard.writeText(text);
      setState('copied');
    } catch {
      holder.current?.select();
      setState('by-hand');
    }
  }

  return { state, copy };
}
