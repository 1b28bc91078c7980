import type { ReactNode } from 'react';
import {
  Area,
  Bar,
  CartesianGrid,
  ComposedChart,
  Line,
  ReferenceDot,
  ReferenceLine,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts';
import { useFormat } from '../../lib/i18n/use-format.ts';
import { onPhone, useMediaQuery } from '../../lib/use-media-query.ts';
import { ChartTooltip } from './chart-tooltip.tsx';
import { heightOf, isBalance, type Metric, owedParts, type Period, peakOf, type Series } from './metrics.ts';
import { PeakLabel } from './peak-label.tsx';
import { useMetricText } from './use-metric-text.ts';
import { usePeriodText } from './use-period-text.ts';

// More bars than this are thinner than the gaps between them.
const mostBars = 120;

type MetricChartProps = { series: Series; metric: Metric };

/** Bars for what happened in each period, areas for a balance and for more periods than bars can show. */
export function MetricChart({ series, metric }: MetricChartProps) {
  const { currency, granularity, periods } = series;
  const format = useFormat();
  const isPhone = useMediaQuery(onPhone);
  const textOf = useMetricText(currency);
  const periodText = usePeriodText(granularity);
  const dayText = useAxisText(series);
  const compact = new Intl.NumberFormat(format.locale, { notation: 'compact', maximumFractionDigits: 1 });
  const peak = peakOf(periods, metric);
  return (
    <ResponsiveContainer width="100%" height="100%">
      <ComposedChart data={periods} accessibilityLayer={false} margin={{ top: 24, right: 20, bottom: 0, left: 8 }}>
        <CartesianGrid vertical={false} className="chart-grid" />
        <XAxis
          dataKey="from"
          tickFormatter={dayText}
          minTickGap={isPhone ? 32 : 56}
          tickLine={false}
          axisLine={false}
          tickMargin={8}
        />
        <YAxis
          width={52}
          tickCount={4}
          allowDecimals={false}
          tickFormatter={(value: number) => compact.format(value)}
          tickLine={false}
          axisLine={false}
        />
        <ReferenceLine y={0} className="chart-zero" />
        <Tooltip
          isAnimationActive={false}
          cursor={{ className: 'chart-cursor' }}
          content={<ChartTooltip periodText={periodText} textOf={(figures) => textOf(metric, figures)} />}
        />
        {marksOf(series, metric)}
        <Line
          dataKey={(period: Period) => heightOf(period.before, metric)}
          className="chart-before"
          dot={false}
          activeDot={false}
          isAnimationActive={false}
        />
        {peak ? (
          <ReferenceDot
            x={peak.from}
            y={heightOf(peak, metric)}
            r={0}
            label={<PeakLabel text={textOf(metric, peak)} along={periods.indexOf(peak) / periods.length} />}
          />
        ) : null}
      </ComposedChart>
    </ResponsiveContainer>
  );
}

function marksOf({ periods }: Series, metric: Metric): ReactNode {
  const area = { dot: false, activeDot: { r: 4, className: 'chart-dot' }, isAnimationActive: false } as const;
  if (isBalance(metric)) {
    return owedParts.map((part) => (
      <Area
        key={part}
        {...area}
        type="stepAfter"
        stackId="owed"
        dataKey={(period: Period) => heightOf(period, part)}
        className={`chart-area chart-area-${part}`}
      />
    ));
  }
  const height = (period: Period) => heightOf(period, metric);
  if (periods.length > mostBars) return <Area {...area} type="linear" dataKey={height} className="chart-area" />;
  return <Bar dataKey={height} className="chart-bar" radius={[2, 2, 0, 0]} maxBarSize={40} isAnimationActive={false} />;
}

// Beyond it the same day of a month comes twice: the axis names the year instead of the day.
const daysOfAYear = 366;

function useAxisText({ granularity, periods }: Series): (day: string) => string {
  const format = useFormat();
  const isLong = granularity === 'month' || (granularity === 'day' && periods.length > daysOfAYear);
  return (day) => (isLong ? format.month(day) : format.day(day, { year: false }));
}
