import { useDeferredValue } from 'react';

/**
 * Whether something is there, told a moment later: what is drawn by it for the first time is then drawn in pieces, and between
 * them the page answers to whoever touches it.
 */
export function useReadyToDraw(isThere: boolean): boolean {
  return useDeferredValue(isThere) && isThere;
}
