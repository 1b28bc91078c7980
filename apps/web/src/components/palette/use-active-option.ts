import { useState } from 'react';
import type { PaletteGroup } from './palette-option.ts';

/** The option that Enter chooses: the first, until one goes to another. Past the last comes the first again. */
export function useActiveOption(groups: readonly PaletteGroup[]) {
  const [chosenId, setChosenId] = useState<string | null>(null);
  const options = groups.flatMap((group) => group.options);
  const chosenAt = options.findIndex(({ id }) => id === chosenId);
  const at = Math.max(chosenAt, 0);

  function move(steps: number) {
    const next = options[(at + steps + options.length) % options.length];
    setChosenId(next?.id ?? null);
  }

  return { active: options[at], activate: setChosenId, move };
}
