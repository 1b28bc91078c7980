import { useEffect, useEffectEvent, useRef } from 'react';
import { useNavigate } from 'react-router';
import { useUser } from '../../lib/session.tsx';
import { areShortcutsOn } from '../../lib/shortcut-choice.ts';
import { navigationOf } from '../frames/navigation.ts';
import { focusNextRow, focusSearch } from './page-focus.ts';

const sequenceMilliseconds = 1_500;

type Openings = {
  togglePalette: () => void;
  openPalette: () => void;
  openShortcuts: () => void;
  /** the palette or the shortcuts are open, or about to be */
  isCovered: boolean;
};

/** Ctrl-K or ⌘K everywhere; the keys of the dialog of shortcuts wherever nothing is typed into. */
export function useShortcuts({ togglePalette, openPalette, openShortcuts, isCovered }: Openings): void {
  const navigate = useNavigate();
  const navigation = navigationOf(useUser());
  const goPressedAt = useRef(Number.NEGATIVE_INFINITY);

  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing) return;
    const act = isPaletteKey(event) ? togglePalette : actionOf(event);
    if (!act) return;
    event.preventDefault();
    act();
  });

  function actionOf(event: KeyboardEvent): (() => void) | undefined {
    const { key, timeStamp } = event;
    if (isCovered) return undefined;
    if (event.ctrlKey || event.metaKey || event.altKey || !areShortcutsOn() || isTypedInto(event.target))
      return undefined;
    const place = navigation.find((item) => item.key === key.toLowerCase());
    const isAfterGo = timeStamp - goPressedAt.current < sequenceMilliseconds;
    goPressedAt.current = key === 'g' && !isAfterGo ? timeStamp : Number.NEGATIVE_INFINITY;
    if (isAfterGo && place) return () => void navigate(place.to);
    return actionOfKey(key);
  }

  function actionOfKey(key: string): (() => void) | undefined {
    if (key === '?') return openShortcuts;
    // What stands over the page keeps the focus to itself.
    if (document.querySelector('[aria-modal=true]')) return undefined;
    const actions: Readonly<Record<string, () => void>> = {
      '/': () => void (focusSearch() || openPalette()),
      j: () => focusNextRow(1),
      k: () => focusNextRow(-1),
    };
    return actions[key];
  }

  useEffect(() => {
    const listener = (event: KeyboardEvent) => onKey(event);
    document.addEventListener('keydown', listener);
    return () => document.removeEventListener('keydown', listener);
  }, []);
}

function isPaletteKey({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): boolean {
  return key.toLowerCase() === 'k' && (ctrlKey || metaKey) && !altKey && !shiftKey;
}

function isTypedInto(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  const isBox = target instanceof HTMLInputElement && ['checkbox', 'radio', 'button'].includes(target.type);
  return target.isContentEditable || (target.matches('input, textarea, select') && !isBox);
}
