import { roundTicks } from './chart-ticks.ts';
import { heightOf, type Metric, type Period } from './metrics.ts';

const height = 288;
const space = { top: 24, right: 20, bottom: 30, left: 60 };
const ticksWanted = 5;

/** Where things stand in a drawing of periods beside each other, in pixels. */
export type Plane = {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
  readonly top: number;
  /** how wide the place of one period is */
  readonly band: number;
  readonly ticks: readonly number[];
  /** the middle of a period's place */
  readonly xOf: (index: number) => number;
  readonly yOf: (value: number) => number;
  /** the period at a place */
  readonly indexAt: (x: number) => number;
};

export function planeOf(periods: readonly Period[], metric: Metric, width: number, isCompared: boolean): Plane {
  const shown = isCompared ? [...periods, ...periods.map(({ before }) => before)] : periods;
  const values = shown.map((figures) => heightOf(figures, metric));
  const ticks = roundTicks(Math.min(0, ...values), Math.max(0, ...values), ticksWanted);
  const [lowest, highest] = [ticks[0] ?? 0, ticks.at(-1) ?? 1];
  const [left, right] = [space.left, Math.max(width - space.right, space.left + 1)];
  const [top, bottom] = [space.top, height - space.bottom];
  const band = (right - left) / Math.max(periods.length, 1);
  return {
    width,
    height,
    left,
    right,
    top,
    bottom,
    band,
    ticks,
    xOf: (index) => left + (index + 0.5) * band,
    yOf: (value) => bottom - ((value - lowest) / (highest - lowest)) * (bottom - top),
    indexAt: (x) => Math.min(Math.max(Math.floor((x - left) / band), 0), periods.length - 1),
  };
}
