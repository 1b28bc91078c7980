import { createContext, use } from 'react';

type Opening = { openPalette: () => void; openShortcuts: () => void };

/** How to open what stands over every page of who is signed in. */
export const PaletteContext = createContext<Opening>({ openPalette: () => {}, openShortcuts: () => {} });

export function useOpening(): Opening {
  return use(PaletteContext);
}
