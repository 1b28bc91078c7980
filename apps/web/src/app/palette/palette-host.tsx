import { lazy, type ReactNode, Suspense, useEffect, useMemo, useState } from 'react';
import { useShortcuts } from '../shortcuts/use-shortcuts.ts';
import { PaletteContext } from './palette-context.ts';

const fetchPalette = () => import('./palette.tsx');
const Palette = lazy(async () => ({ default: (await fetchPalette()).Palette }));
const ShortcutsDialog = lazy(async () => ({
  default: (await import('../shortcuts/shortcuts-dialog.tsx')).ShortcutsDialog,
}));

type Opened = 'palette' | 'shortcuts' | null;

// By then the page has what it needs itself; and who opens the palette types at once.
const fetchAfterMilliseconds = 3_000;

/** Gives every page the palette and the shortcuts; their code comes after the page's own. */
export function PaletteHost({ children }: { children: ReactNode }) {
  const [opened, setOpened] = useState<Opened>(null);
  const opening = useMemo(
    () => ({ openPalette: () => setOpened('palette'), openShortcuts: () => setOpened('shortcuts') }),
    [],
  );
  const close = () => setOpened(null);
  useEffect(() => {
    // Whether it came, the palette finds out when it is opened.
    const timer = setTimeout(() => void fetchPalette().catch(() => undefined), fetchAfterMilliseconds);
    return () => clearTimeout(timer);
  }, []);
  useShortcuts({
    ...opening,
    isCovered: opened !== null,
    togglePalette: () => setOpened((shown) => (shown === 'palette' ? null : 'palette')),
  });
  return (
    <PaletteContext value={opening}>
      {children}
      <Suspense>
        {opened === 'palette' ? <Palette onClose={close} /> : null}
        {opened === 'shortcuts' ? <ShortcutsDialog onClose={close} /> : null}
      </Suspense>
    </PaletteContext>
  );
}
