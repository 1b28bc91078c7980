import { useEffect, useRef } from 'react';
import { NavigationType, useLocation, useNavigationType } from 'react-router';
import { useIsBeside } from '../../lib/use-is-beside.ts';

/**
 * After a change of page the focus goes to its heading, so that a screen reader says where one is, and the page begins
 * at its top; going back, the browser knows where one was. What opens and closes beside a list sees to the focus
 * itself, and leaves the list where it is.
 */
export function useFocusOnNavigation(): void {
  const { pathname } = useLocation();
  const navigationType = useNavigationType();
  const isBeside = useIsBeside();
  const shown = useRef({ pathname, isBeside });
  useEffect(() => {
    const before = shown.current;
    shown.current = { pathname, isBeside };
    const staysAtList = (before.isBeside || isBeside) && placeOf(before.pathname) === placeOf(pathname);
    if (before.pathname === pathname || staysAtList) return;
    if (navigationType !== NavigationType.Pop) scrollTo(0, 0);
    document.querySelector<HTMLElement>('#content h1')?.focus({ preventScroll: true });
  }, [pathname, isBeside, navigationType]);
}

/** The list that something stands beside is what the address begins with. */
function placeOf(pathname: string): string | undefined {
  return pathname.split('/')[1];
}
