import { useSearchParams } from 'react-router';
import { type Metric, type MetricView, metrics, usualMetric } from './metrics.ts';

/** Which figure is drawn, and whether as a chart or a table; in the address, so that a link shows the same. */
export function useChartChoice() {
  const [parameters, setParameters] = useSearchParams();
  const metric: Metric = metrics.find((each) => each === parameters.get('metric')) ?? usualMetric;
  const view: MetricView = parameters.get('view') === 'table' ? 'table' : 'chart';

  function choose(choice: { metric?: Metric; view?: MetricView }) {
    const next = { metric, view, ...choice };
    setParameters(
      (present) => {
        const changed = new URLSearchParams(present);
        setUnlessUsual(changed, 'metric', next.metric, usualMetric);
        setUnlessUsual(changed, 'view', next.view, 'chart');
        return changed;
      },
      { replace: true, preventScrollReset: true },
    );
  }

  return { metric, view, choose };
}

function setUnlessUsual(parameters: URLSearchParams, name: string, value: string, usual: string): void {
  if (value === usual) parameters.delete(name);
  else parameters.set(name, value);
}
