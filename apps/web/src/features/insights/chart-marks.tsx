import type { Plane } from './chart-plane.ts';
import { heightOf, isBalance, type Metric, owedParts, type Period, type Series } from './metrics.ts';

// More bars than this are thinner than the gaps between them.
const mostBars = 120;
const widestBar = 40;
const barInBand = 0.8;
const barRadius = 2;

type ChartMarksProps = { plane: Plane; series: Series; metric: Metric };

/** Bars for what happened in each period, areas for a balance and for more periods than bars can show. */
export function ChartMarks({ plane, series: { periods }, metric }: ChartMarksProps) {
  if (isBalance(metric)) return <BalanceAreas plane={plane} periods={periods} />;
  const heights = periods.map((period) => heightOf(period, metric));
  if (!isOfBars(periods, metric)) {
    const curve = heights.map((value, index) => pointAt(plane.xOf(index), plane.yOf(value))).join('L');
    const [from, to] = [plane.xOf(0), plane.xOf(heights.length - 1)];
    return <AreaMark name="revenue" curve={curve} ground={`L${to} ${plane.yOf(0)}L${from} ${plane.yOf(0)}Z`} />;
  }
  return <path className="chart-bars" d={heights.map((value, index) => barOf(plane, value, index)).join('')} />;
}

export function isOfBars(periods: readonly Period[], metric: Metric): boolean {
  return !isBalance(metric) && periods.length <= mostBars;
}

/** The same figure of the period before, as a quiet line. */
export function BeforeLine({ plane, series, metric }: ChartMarksProps) {
  const points = series.periods.map(({ before }, index) =>
    pointAt(plane.xOf(index), plane.yOf(heightOf(before, metric))),
  );
  return <path className="chart-before" d={`M${points.join('L')}`} />;
}

/** How high each part of a balance stands, one upon the other. */
export function stackedHeights(period: Period): number[] {
  let sum = 0;
  return owedParts.map((part) => {
    sum += heightOf(period, part);
    return sum;
  });
}

function BalanceAreas({ plane, periods }: { plane: Plane; periods: readonly Period[] }) {
  const stacks = periods.map(stackedHeights);
  return owedParts.map((part, level) => {
    const above = stepsOf(
      plane,
      stacks.map((stack) => stack[level] ?? 0),
    );
    const below = stepsOf(
      plane,
      stacks.map((stack) => stack[level - 1] ?? 0),
    );
    return <AreaMark key={part} name={part} curve={above.join('L')} ground={`L${below.toReversed().join('L')}Z`} />;
  });
}

function AreaMark({ name, curve, ground }: { name: string; curve: string; ground: string }) {
  return (
    <g className={`chart-area chart-area-${name}`}>
      <path className="chart-area-ground" d={`M${curve}${ground}`} />
      <path className="chart-area-curve" d={`M${curve}`} />
    </g>
  );
}

/** A balance stands for the whole of its period. */
function stepsOf({ left, band, yOf }: Plane, heights: readonly number[]): string[] {
  return heights.flatMap((value, index) => {
    const y = yOf(value);
    return [pointAt(left + index * band, y), pointAt(left + (index + 1) * band, y)];
  });
}

function barOf({ xOf, yOf, band }: Plane, value: number, index: number): string {
  if (value === 0) return '';
  const width = Math.min(band * barInBand, widestBar);
  const [zero, y] = [yOf(0), yOf(value)];
  const radius = Math.min(barRadius, width / 2, Math.abs(zero - y));
  const [x, towardsZero] = [xOf(index) - width / 2, y < zero ? radius : -radius];
  return [
    `M${pointAt(x, zero)}`,
    `V${rounded(y + towardsZero)}`,
    `Q${pointAt(x, y)} ${pointAt(x + radius, y)}`,
    `H${rounded(x + width - radius)}`,
    `Q${pointAt(x + width, y)} ${pointAt(x + width, y + towardsZero)}`,
    `V${rounded(zero)}Z`,
  ].join('');
}

function pointAt(x: number, y: number): string {
  return `${rounded(x)} ${rounded(y)}`;
}

function rounded(pixels: number): number {
  return Math.round(pixels * 10) / 10;
}
