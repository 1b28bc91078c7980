import { useSearchParams } from 'react-router';
import { changedParameters } from '../../lib/changed-parameters.ts';
import { type Metric, type MetricView, metrics, usualMetric } from './metrics.ts';

const usualView: MetricView = 'chart';

/** Which figure is drawn, and whether as a chart or a table; in the address, so that a link shows the same. */
export function useChartChoice() {
  const [parameters, setParameters] = useSearchParams();
  const metric: Metric = metrics.find((each) => each === parameters.get('metric')) ?? usualMetric;
  const view: MetricView = parameters.get('view') === 'table' ? 'table' : usualView;

  function choose(name: 'metric' | 'view', value: string, usual: string) {
    setParameters(changedParameters({ [name]: value === usual ? null : value }), {
      replace: true,
      preventScrollReset: true,
    });
  }

  return {
    metric,
    view,
    chooseMetric: (next: Metric) => choose('metric', next, usualMetric),
    chooseView: (next: MetricView) => choose('view', next, usualView),
  };
}
