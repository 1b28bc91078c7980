import { heightOf, type Metric, type Series } from './metrics.ts';
import './sparkline.css';

const width = 120;
const height = 28;
const mostPoints = 60;

/** The course of a figure in a line, without axes: the figure beside it says how much. */
export function Sparkline({ series, metric }: { series: Series; metric: Metric }) {
  const heights = thinOut(series.periods.map((period) => heightOf(period, metric)));
  const highest = Math.max(...heights, 0);
  const lowest = Math.min(...heights, 0);
  const span = highest - lowest || 1;
  const points = heights.map((value, index) => {
    const x = (index / Math.max(heights.length - 1, 1)) * width;
    const y = 1 + (1 - (value - lowest) / span) * (height - 2);
    return `${x.toFixed(1)},${y.toFixed(1)}`;
  });
  return (
    <svg className="sparkline" viewBox={`0 0 ${width} ${height}`} preserveAspectRatio="none" aria-hidden="true">
      <polyline points={points.join(' ')} />
    </svg>
  );
}

/** Joins neighbouring periods where there are more of them than a line so small can show. */
function thinOut(values: readonly number[]): number[] {
  const size = Math.ceil(values.length / mostPoints);
  if (size <= 1) return [...values];
  const groups = Array.from({ length: Math.ceil(values.length / size) }, (_, group) =>
    values.slice(group * size, (group + 1) * size),
  );
  return groups.map((group) => group.reduce((total, value) => total + value, 0) / group.length);
}
