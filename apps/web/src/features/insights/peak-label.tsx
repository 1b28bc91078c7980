import type { Plane } from './chart-plane.ts';
import { heightOf, type Metric, peakOf, type Series } from './metrics.ts';
import { useMetricText } from './use-metric-text.ts';

const gapAbove = 8;
const nearAnEdge = 0.08;

/** The highest figure, written where it stands; near an edge it grows inwards. */
export function PeakLabel({ plane, series, metric }: { plane: Plane; series: Series; metric: Metric }) {
  const textOf = useMetricText(series.currency);
  const peak = peakOf(series.periods, metric);
  if (!peak) return null;
  const index = series.periods.indexOf(peak);
  return (
    <text
      className="chart-peak"
      x={plane.xOf(index)}
      y={plane.yOf(heightOf(peak, metric)) - gapAbove}
      textAnchor={anchorAt(index / series.periods.length)}
    >
      {textOf(metric, peak)}
    </text>
  );
}

function anchorAt(along: number): 'start' | 'middle' | 'end' {
  if (along < nearAnEdge) return 'start';
  return along > 1 - nearAnEdge ? 'end' : 'middle';
}
