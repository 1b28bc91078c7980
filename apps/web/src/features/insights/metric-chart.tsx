import { memo, type PointerEvent, useMemo, useState } from 'react';
import { useWidth } from '../../lib/use-width.ts';
import { ChartAxes } from './chart-axes.tsx';
import { ChartCursor, ChartDots } from './chart-cursor.tsx';
import { BeforeLine, ChartMarks } from './chart-marks.tsx';
import { type Plane, planeOf } from './chart-plane.ts';
import { ChartTooltip } from './chart-tooltip.tsx';
import type { Metric, Series } from './metrics.ts';
import { PeakLabel } from './peak-label.tsx';

type MetricChartProps = { series: Series; metric: Metric /** against the period before */; isCompared: boolean };

/** A figure by its periods, against the period before; under the pointer, exactly. */
export function MetricChart({ series, metric, isCompared }: MetricChartProps) {
  const [boxRef, width] = useWidth();
  const [pointedAt, setPointedAt] = useState<number | null>(null);
  const plane = useMemo(() => planeOf(series.periods, metric, width, isCompared), [series, metric, width, isCompared]);
  const index = pointedAt !== null && pointedAt < series.periods.length ? pointedAt : null;
  const shown = { plane, series, metric, isCompared };

  function point({ clientX, currentTarget }: PointerEvent) {
    setPointedAt(plane.indexAt(clientX - currentTarget.getBoundingClientRect().left));
  }

  return (
    <div
      ref={boxRef}
      className="chart-box"
      onPointerDown={point}
      onPointerMove={point}
      onPointerLeave={() => setPointedAt(null)}
    >
      {width > 0 ? (
        <svg className="chart-drawing" width={plane.width} height={plane.height}>
          {index === null ? null : <ChartCursor {...shown} index={index} />}
          <Drawing {...shown} />
          {index === null ? null : <ChartDots {...shown} index={index} />}
        </svg>
      ) : null}
      {index === null ? null : <ChartTooltip {...shown} index={index} />}
    </div>
  );
}

/** What stays as it is while the pointer moves. */
const Drawing = memo(function Drawing(props: MetricChartProps & { plane: Plane }) {
  return (
    <>
      <ChartAxes {...props} />
      <ChartMarks {...props} />
      {props.isCompared ? <BeforeLine {...props} /> : null}
      <PeakLabel {...props} />
    </>
  );
});
