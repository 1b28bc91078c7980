import { useFormat } from '../../lib/i18n/use-format.ts';
import { onPhone, useMediaQuery } from '../../lib/use-media-query.ts';
import type { Plane } from './chart-plane.ts';
import type { Series } from './metrics.ts';

// About as wide as a letter of an axis is.
const letterWidth = 7.5;
const gapAfterFigures = 8;
const gapUnderMiddle = 4;
const gapOverDays = 20;

/** Lines to read heights by, with their figures, and the days below. */
export function ChartAxes({ plane, series }: { plane: Plane; series: Series }) {
  const format = useFormat();
  const { left, right, bottom } = plane;
  return (
    <>
      {plane.ticks.map((tick) => {
        const y = Math.round(plane.yOf(tick)) + 0.5;
        return (
          <g key={tick}>
            <line className={tick === 0 ? 'chart-zero' : 'chart-grid'} x1={left} x2={right} y1={y} y2={y} />
            <text className="chart-tick" x={left - gapAfterFigures} y={y + gapUnderMiddle} textAnchor="end">
              {format.compact(tick)}
            </text>
          </g>
        );
      })}
      <Days plane={plane} series={series} y={bottom + gapOverDays} />
    </>
  );
}

/** As many days as find room, the last among them. */
function Days({ plane, series, y }: { plane: Plane; series: Series; y: number }) {
  const isPhone = useMediaQuery(onPhone);
  const textOf = useAxisText(series);
  const texts = series.periods.map(({ from }) => textOf(from));
  const widest = Math.max(...texts.map((text) => text.length)) * letterWidth;
  const every = Math.ceil((widest + (isPhone ? 24 : 48)) / plane.band);
  return texts.map((text, index) =>
    (texts.length - 1 - index) % every === 0 ? (
      <text
        key={series.periods[index]?.from}
        className="chart-tick"
        x={Math.min(plane.xOf(index), plane.width - widest / 2)}
        y={y}
        textAnchor="middle"
      >
        {text}
      </text>
    ) : null,
  );
}

// Beyond it the same day of a month comes twice: the axis names the year instead of the day.
const daysOfAYear = 366;

function useAxisText({ granularity, periods }: Series): (day: string) => string {
  const format = useFormat();
  const isLong = granularity === 'month' || (granularity === 'day' && periods.length > daysOfAYear);
  return (day) => (isLong ? format.month(day) : format.day(day, { year: false }));
}
