import { useState } from 'react';
import { keepChoice, readChoice } from './stored-choice.ts';

const name = 'shortcuts';

/** Whether single keys do something. Who speaks to the computer, or whose hand slips, may turn them off. */
export function areShortcutsOn(): boolean {
  return readChoice(name) !== 'off';
}

export function useShortcutChoice(): [boolean, (isOn: boolean) => void] {
  const [isOn, setOn] = useState(areShortcutsOn);
  return [
    isOn,
    (chosen) => {
      keepChoice(name, chosen ? 'on' : 'off');
      setOn(chosen);
    },
  ];
}
