import { useLocation } from 'react-router';
import { onWideScreen, useMediaQuery } from './use-media-query.ts';

/** Given with a link that opens something beside the list it stands in, where the screen has room for both. */
export const besideTheList = { isBeside: true } as const;

/** Whether what the address names stands beside its list. The address alone has the page to itself. */
export function useIsBeside(): boolean {
  const { state } = useLocation();
  const isWide = useMediaQuery(onWideScreen);
  return isWide && state?.isBeside === true;
}
