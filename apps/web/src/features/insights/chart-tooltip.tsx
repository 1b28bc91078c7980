import type { TooltipContentProps } from 'recharts';
import { useFormat } from '../../lib/i18n/use-format.ts';
import type { DayFigures } from './metrics.ts';

type ChartTooltipProps = Partial<Pick<TooltipContentProps, 'active' | 'payload'>> & {
  name: string;
  textOf: (day: DayFigures) => string;
};

/** The day under the pointer, exactly. */
export function ChartTooltip({ active, payload, name, textOf }: ChartTooltipProps) {
  const format = useFormat();
  const day: DayFigures | undefined = payload?.[0]?.payload;
  if (!active || !day) return null;
  return (
    <div className="chart-tooltip">
      <div className="small-text soft">{format.dayInFull(day.day)}</div>
      <div className="chart-tooltip-figure">
        <span>{name}</span>
        <strong className="tabular">{textOf(day)}</strong>
      </div>
    </div>
  );
}
