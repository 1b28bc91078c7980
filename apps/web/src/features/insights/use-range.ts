import { useSearchParams } from 'react-router';
import { type Day, todayIn } from '../../lib/day.ts';
import { useStore } from '../../lib/session.tsx';
import { type Extent, type Preset, parametersOf, type Range, rangeFrom } from './range.ts';

const none: Extent = { firstDay: null, lastDay: null };

/** The range in the address. `chooseRange` keeps whatever else the address says. */
export function useRange(extent: Extent = none) {
  const [parameters, setParameters] = useSearchParams();
  const { timeZone } = useStore();
  const range: Range = rangeFrom(parameters, todayIn(timeZone), extent);

  function chooseRange(choice: Preset | { from: Day; to: Day }) {
    setParameters((present) => {
      const next = new URLSearchParams(present);
      for (const name of ['range', 'from', 'to']) next.delete(name);
      for (const [name, value] of Object.entries(parametersOf(choice))) next.set(name, value);
      return next;
    });
  }

  return { range, chooseRange };
}
