import type { Granularity } from '@tillback/rules/insights/granularity';
import { useSearchParams } from 'react-router';
import { changedParameters } from '../../lib/changed-parameters.ts';
import { type Day, todayIn } from '../../lib/day.ts';
import { useStore } from '../../lib/session.tsx';
import { granularityFrom, usualGranularity } from './granularity.ts';
import { type Extent, type Preset, parametersOf, type Range, rangeFrom } from './range.ts';

const none: Extent = { firstDay: null, lastDay: null };
const nowhere = { range: null, from: null, to: null, granularity: null };

/** The range in the address, and by what its days are put together. Choosing keeps whatever else the address says. */
export function useRange(extent: Extent = none) {
  const [parameters, setParameters] = useSearchParams();
  const { timeZone } = useStore();
  const range: Range = rangeFrom(parameters, todayIn(timeZone), extent);
  const granularity = granularityFrom(parameters, range);

  /** Another range begins with what is usual for its length. */
  function chooseRange(choice: Preset | { from: Day; to: Day }) {
    setParameters(changedParameters({ ...nowhere, ...parametersOf(choice) }));
  }

  function chooseGranularity(choice: Granularity) {
    const isUsual = choice === usualGranularity(range);
    setParameters(changedParameters({ granularity: isUsual ? null : choice }), {
      replace: true,
      preventScrollReset: true,
    });
  }

  return { range, granularity, chooseRange, chooseGranularity };
}
