import { isOfBars, stackedHeights } from './chart-marks.tsx';
import type { Plane } from './chart-plane.ts';
import { heightOf, isBalance, type Metric, type Period, type Series } from './metrics.ts';

type ChartCursorProps = { plane: Plane; series: Series; metric: Metric; index: number };

/** Where the pointer is: the whole place of a bar, or a line and dots on the areas. */
export function ChartCursor({ plane, series: { periods }, metric, index }: ChartCursorProps) {
  const { band, top, bottom, left } = plane;
  if (isOfBars(periods, metric)) {
    return <rect className="chart-cursor-place" x={left + index * band} y={top} width={band} height={bottom - top} />;
  }
  const x = plane.xOf(index);
  return <line className="chart-cursor-line" x1={x} x2={x} y1={top} y2={bottom} />;
}

export function ChartDots({ plane, series: { periods }, metric, index }: ChartCursorProps) {
  const period = periods[index];
  if (!period || isOfBars(periods, metric)) return null;
  return dottedHeights(period, metric).map((value) => (
    <circle key={value} className="chart-dot" cx={plane.xOf(index)} cy={plane.yOf(value)} r={4} />
  ));
}

function dottedHeights(period: Period, metric: Metric): readonly number[] {
  return isBalance(metric) ? [...new Set(stackedHeights(period))] : [heightOf(period, metric)];
}
