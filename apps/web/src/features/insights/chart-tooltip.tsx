import type { ReactNode } from 'react';
import type { TooltipContentProps } from 'recharts';
import type { Figures, Period } from './metrics.ts';

type ChartTooltipProps = Partial<Pick<TooltipContentProps, 'active' | 'payload'>> & {
  periodText: (days: { from: string; to: string }) => string;
  textOf: (figures: Figures) => string;
};

/** The period under the pointer and the one before it, exactly. */
export function ChartTooltip({ active, payload, periodText, textOf }: ChartTooltipProps) {
  const period: Period | undefined = payload?.[0]?.payload;
  if (!active || !period) return null;
  return (
    <div className="chart-tooltip">
      <Figure name={periodText(period)} figure={<strong>{textOf(period)}</strong>} />
      <div className="soft">
        <Figure name={periodText(period.before)} figure={textOf(period.before)} />
      </div>
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
