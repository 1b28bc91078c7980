import { plainNumber, plainQuantity } from '@tillback/rules/intake/plain-number';
import { plainTime } from '@tillback/rules/intake/plain-time';
import type { MappingField, SalesMapping } from '@tillback/rules/intake/sales-mapping';
import { isDay } from '../../../lib/day.ts';
import { useFormat } from '../../../lib/i18n/use-format.ts';
import { useStore } from '../../../lib/session.tsx';

/** How a sample is understood; null where it cannot be, undefined where it stays as it is. */
export type SampleReading = string | null | undefined;

/** Says what cells of a field mean by the mapping, so that a wrong order of day and month is seen at once. */
export function useReadSample(mapping: SalesMapping): (field: MappingField, cell: string) => SampleReading {
  const format = useFormat();
  const { currency } = useStore();
  const { dateFormat, decimalSeparator } = mapping;
  const money = (cell: string) => {
    const plain = plainNumber(cell, decimalSeparator);
    return plain === null ? null : format.money(plain, currency);
  };
  const time = (cell: string) => {
    const plain = plainTime(cell, dateFormat);
    const day = plain?.slice(0, 10) ?? null;
    return plain !== null && isDay(day) ? `${format.day(day)}, ${plain.slice(11, 16)}` : null;
  };
  return (field, cell) => {
    if (field === 'time') return time(cell);
    if (field === 'unitPrice') return money(cell);
    if (field !== 'quantity') return undefined;
    return /^-?\d+$/.test(plainQuantity(cell, decimalSeparator) ?? '') ? undefined : null;
  };
}
