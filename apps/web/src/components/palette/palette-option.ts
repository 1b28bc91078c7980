import type { ReactNode } from 'react';
import type { IconName } from '../icon.tsx';

/** Something to go to or to do. */
export type PaletteOption = {
  /** unique among all that are shown */
  id: string;
  icon: IconName;
  name: ReactNode;
  /** a second line */
  detail?: ReactNode;
  /** at the end of the line: an amount, or the keys that do the same */
  figure?: ReactNode;
  onChoose: () => void;
};

export type PaletteGroup = { id: string; name: string; options: readonly PaletteOption[] };
