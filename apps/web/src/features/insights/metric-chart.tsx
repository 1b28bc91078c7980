import { useTranslation } from 'react-i18next';
import {
  Area,
  Bar,
  CartesianGrid,
  ComposedChart,
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
import { type DayFigures, heightOf, isBalance, type Metric, peakOf, type Series } from './metrics.ts';
import { PeakLabel } from './peak-label.tsx';
import { useMetricText } from './use-metric-text.ts';

const chartHeight = 280;

// More bars than this are thinner than the gaps between them.
const mostBars = 120;

// Beyond it the same day of a month comes twice: the axis names the year instead of the day.
const daysOfAYear = 366;

type MetricChartProps = { series: Series; metric: Metric };

/** Bars for what happened each day, an area for a balance and for ranges too long for bars. */
export function MetricChart({ series, metric }: MetricChartProps) {
  const { t } = useTranslation('home');
  const format = useFormat();
  const isPhone = useMediaQuery(onPhone);
  const textOf = useMetricText(series.currency);
  const compact = new Intl.NumberFormat(format.locale, { notation: 'compact', maximumFractionDigits: 1 });
  const peak = peakOf(series.days, metric);
  const height = (day: DayFigures) => heightOf(day, metric);
  const isLong = series.days.length > daysOfAYear;
  const drawsArea = isBalance(metric) || series.days.length > mostBars;
  return (
    <ResponsiveContainer width="100%" height={chartHeight}>
      <ComposedChart data={series.days} accessibilityLayer={false} margin={{ top: 24, right: 20, bottom: 0, left: 8 }}>
        <CartesianGrid vertical={false} className="chart-grid" />
        <XAxis
          dataKey="day"
          tickFormatter={(day: string) => (isLong ? format.month(day) : format.day(day, { year: false }))}
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
          content={<ChartTooltip name={t(`metric.${metric}`)} textOf={(day) => textOf(metric, day)} />}
        />
        {drawsArea ? (
          <Area
            type={isBalance(metric) ? 'stepAfter' : 'linear'}
            dataKey={height}
            className="chart-area"
            dot={false}
            activeDot={{ r: 4, className: 'chart-dot' }}
            isAnimationActive={false}
          />
        ) : (
          <Bar dataKey={height} className="chart-bar" radius={[2, 2, 0, 0]} maxBarSize={28} isAnimationActive={false} />
        )}
        {peak ? (
          <ReferenceDot
            x={peak.day}
            y={height(peak)}
            r={0}
            label={<PeakLabel text={textOf(metric, peak)} along={series.days.indexOf(peak) / series.days.length} />}
          />
        ) : null}
      </ComposedChart>
    </ResponsiveContainer>
  );
}
