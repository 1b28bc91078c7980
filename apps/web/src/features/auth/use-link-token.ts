import { useLocation } from 'react-router';

/** The token of a link that was mailed: behind the #, which browsers keep to themselves. */
export function useLinkToken(): string {
  return useLocation().hash.slice(1);
}
