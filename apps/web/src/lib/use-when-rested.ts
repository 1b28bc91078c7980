import { useEffect, useRef } from 'react';

/**
 * Calls `act` once the value has rested for a moment, and not for the value it began with. What it returns does so at
 * once, for when there is no time to rest.
 */
export function useWhenRested(value: string, restMilliseconds: number, act: (value: string) => void): () => void {
  const acted = useRef(value);
  const latestAct = useRef(act);
  useEffect(() => {
    latestAct.current = act;
  });
  useEffect(() => {
    if (acted.current === value) return;
    const timer = setTimeout(() => actOn(value), restMilliseconds);
    return () => clearTimeout(timer);
  }, [value, restMilliseconds]);

  function actOn(rested: string) {
    if (acted.current === rested) return;
    acted.current = rested;
    latestAct.current(rested);
  }

  return () => actOn(value);
}
