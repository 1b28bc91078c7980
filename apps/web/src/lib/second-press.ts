import type { MouseEvent } from 'react';

/**
 * Whether a click is the second press of a double one, which comes before the page could show that it is working. Whoever
 * presses twice means it once.
 */
export function isSecondPress(event: MouseEvent): boolean {
  return event.detail > 1;
}
