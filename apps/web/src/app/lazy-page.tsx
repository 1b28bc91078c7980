import { type ComponentType, isValidElement, lazy, type ReactNode, useState } from 'react';

const fetchers = new Map<unknown, () => Promise<unknown>>();

/**
 * A page whose code is fetched when it is first asked for. Code that is there already is shown at once: React leaves a place
 * that had to wait as it is for 300 ms, however soon the code comes.
 */
export function lazyPage<Props extends object>(load: () => Promise<ComponentType<Props>>): ComponentType<Props> {
  let fetched: ComponentType<Props> | null = null;
  const fetchPage = async () => {
    fetched = await load();
    return fetched;
  };
  const Awaited = lazy(async () => ({ default: await fetchPage() }));
  function LazyPage(props: Props) {
    // Chosen once: another component in its place would lose what was typed.
    const [Page] = useState<ComponentType<Props>>(() => fetched ?? Awaited);
    return <Page {...props} />;
  }
  fetchers.set(LazyPage, fetchPage);
  return LazyPage;
}

/** Begins to fetch the page that an element shows, or those that it chooses from. */
export function fetchCodeOf(element: ReactNode): void {
  if (!isValidElement<object>(element)) {
    return;
  }
  const fetchPage = fetchers.get(element.type);
  if (fetchPage) {
    // Who then needs the page asks again, and hears why it did not come.
    fetchPage().catch(() => undefined);
    return;
  }
  Object.values(element.props).forEach(fetchCodeOf);
}
