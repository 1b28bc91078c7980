import { type RefObject, useEffect } from 'react';
import { NavigationType, useLocation, useNavigationType } from 'react-router';
import { useIsBeside } from '../../lib/use-is-beside.ts';

/** The page that was shown last; null before the first. */
export type ShownPage = { pathname: string; isBeside: boolean } | null;

/**
 * After a change of page the focus goes to its heading, so that a screen reader says where one is, and the page begins
 * at its top; going back, the browser knows where one was. What opens and closes beside a list sees to the focus
 * itself, and leaves the list where it is. Stands beside the page within what waits for its code, and so comes with it.
 */
export function FocusOnNavigation({ shownRef }: { shownRef: RefObject<ShownPage> }) {
  const { pathname } = useLocation();
  const navigationType = useNavigationType();
  const isBeside = useIsBeside();
  useEffect(() => {
    const before = shownRef.current;
    shownRef.current = { pathname, isBeside };
    if (before === null || before.pathname === pathname) return;
    if ((before.isBeside || isBeside) && listOf(before.pathname) === listOf(pathname)) return;
    if (navigationType !== NavigationType.Pop) scrollTo(0, 0);
    const page = document.querySelector<HTMLElement>('#content h1') ?? document.getElementById('content');
    page?.focus({ preventScroll: true });
  }, [shownRef, pathname, isBeside, navigationType]);
  return null;
}

/** The list that something stands beside is what the address begins with. */
function listOf(pathname: string): string | undefined {
  return pathname.split('/')[1];
}
