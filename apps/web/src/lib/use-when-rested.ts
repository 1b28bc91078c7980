import { useEffect, useRef } from 'react';

/**
 * Calls `act` once the value has rested for a moment, and not for the value it began with. What it returns does so at
 * once, for when there is no time to rest.
 */
export function useWhenRested(value: string, restMilliseconds: number, act: (value: string) => void): () => void {
  const acted = useRef(value);
  const actOnValue = useRef(() => {});
  useEffect(() => {
    actOnValue.current = () => {
      if (acted.current === value) return;
      acted.current = value;
      act(value);
    };
  });
  useEffect(() => {
    if (acted.current === value) return;
    const timer = setTimeout(() => actOnValue.current(), restMilliseconds);
    return () => clearTimeout(timer);
  }, [value, restMilliseconds]);
  return () => actOnValue.current();
}
