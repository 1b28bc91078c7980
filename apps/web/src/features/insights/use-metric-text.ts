import { useFormat } from '../../lib/i18n/use-format.ts';
import type { Figures, Metric } from './metrics.ts';

/** A figure with its currency's symbol, or a plain count for orders. */
export function useMetricText(currency: string): (metric: Metric, figures: Figures) => string {
  const format = useFormat();
  return (metric, figures) => {
    const figure = figures[metric];
    return typeof figure === 'number' ? format.count(figure) : format.money(figure, currency);
  };
}
