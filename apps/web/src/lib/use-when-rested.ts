import { useEffect, useRef } from 'react';

/** Calls `act` once the value has rested for a moment, and not for the value it began with. */
export function useWhenRested(value: string, restMilliseconds: number, act: (value: string) => void): void {
  const acted = useRef(value);
  const latestAct = useRef(act);
  useEffect(() => {
    latestAct.current = act;
  });
  useEffect(() => {
    if (acted.current === value) return;
    const timer = setTimeout(() => {
      acted.current = value;
      latestAct.current(value);
    }, restMilliseconds);
    return () => clearTimeout(timer);
  }, [value, restMilliseconds]);
}
