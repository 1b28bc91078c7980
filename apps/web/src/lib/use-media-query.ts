import { useCallback, useSyncExternalStore } from 'react';

export const onPhone = '(max-width: 767.98px)';
export const onWideScreen = '(min-width: 1100px)';

export function useMediaQuery(query: string): boolean {
  const subscribe = useCallback(
    (listener: () => void) => {
      const list = window.matchMedia(query);
      list.addEventListener('change', listener);
      return () => list.removeEventListener('change', listener);
    },
    [query],
  );
  return useSyncExternalStore(subscribe, () => window.matchMedia(query).matches);
}
