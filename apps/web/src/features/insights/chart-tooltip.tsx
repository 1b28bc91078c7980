import type { ReactNode } from 'react';
import type { Plane } from './chart-plane.ts';
import type { Metric, Series } from './metrics.ts';
import { useMetricText } from './use-metric-text.ts';
import { usePeriodText } from './use-period-text.ts';

const gapBeside = 12;

type ChartTooltipProps = { plane: Plane; series: Series; metric: Metric; isCompared: boolean; index: number };

/** The period under the pointer and the one before it, exactly; on the side that has room. */
export function ChartTooltip({ plane, series, metric, isCompared, index }: ChartTooltipProps) {
  const textOf = useMetricText(series.currency);
  const periodText = usePeriodText(series.granularity);
  const period = series.periods[index];
  if (!period) return null;
  const x = plane.xOf(index);
  const place = x < plane.width / 2 ? { left: x + gapBeside } : { right: plane.width - x + gapBeside };
  return (
    <div className="chart-tooltip" style={place}>
      <Figure name={periodText(period)} figure={<strong>{textOf(metric, period)}</strong>} />
      {isCompared ? (
        <div className="soft">
          <Figure name={periodText(period.before)} figure={textOf(metric, period.before)} />
        </div>
      ) : null}
    </div>
  );
}

function Figure({ name, figure }: { name: string; figure: ReactNode }) {
  return (
    <div className="chart-tooltip-figure">
      <span>{name}</span>
      <span className="tabular">{figure}</span>
    </div>
  );
}
