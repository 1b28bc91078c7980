import { useLocation } from 'react-router';
import { besideTheList } from '../use-is-beside.ts';

export type BesideLink = { to: { pathname: string; search: string }; state: typeof besideTheList };

/** Where a row opens: beside its list, and the address keeps the list's filters. */
export function useBesideLink(list: `/${string}`): (id: string) => BesideLink {
  const { search } = useLocation();
  return (id) => ({ to: { pathname: `${list}/${id}`, search }, state: besideTheList });
}
