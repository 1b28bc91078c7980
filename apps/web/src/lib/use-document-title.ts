import { useEffect } from 'react';
import { useStore } from './session.tsx';

/** Names the browser's tab after the page and the store. */
export function useDocumentTitle(title: string): void {
  const store = useStore();
  useEffect(() => {
    document.title = `${title} · ${store.name}`;
  }, [title, store.name]);
}
