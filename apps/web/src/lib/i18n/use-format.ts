import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Day } from '../day.ts';
import { formatAmount, formatMoney, formatTypedAmount } from '../format/amount.ts';
import { formatDay, formatDayInFull, formatDays, formatMonth } from '../format/day.ts';
import {
  formatBytes,
  formatChange,
  formatCompact,
  formatCount,
  formatDuration,
  formatGrowth,
  formatPercent,
} from '../format/number.ts';
import { localeOf } from './languages.ts';

/** The formats of `lib/format`, bound to the reader's locale. */
export function useFormat() {
  const { i18n } = useTranslation();
  const locale = localeOf(i18n.language);
  return useMemo(() => formatsFor(locale), [locale]);
}

function formatsFor(locale: string) {
  return {
    locale,
    amount: (amount: string) => formatAmount(amount, locale),
    money: (amount: string, currency: string) => formatMoney(amount, currency, locale),
    typedAmount: (amount: string) => formatTypedAmount(amount, locale),
    compact: (count: number) => formatCompact(count, locale),
    count: (count: number) => formatCount(count, locale),
    percent: (percent: string) => formatPercent(percent, locale),
    growth: (growth: number) => formatGrowth(growth, locale),
    change: (change: number) => formatChange(change, locale),
    duration: (seconds: number) => formatDuration(seconds, locale),
    bytes: (bytes: number) => formatBytes(bytes, locale),
    day: (day: Day, options?: { year?: boolean }) => formatDay(day, locale, options),
    month: (day: Day) => formatMonth(day, locale),
    dayInFull: (day: Day) => formatDayInFull(day, locale),
    days: (first: Day, last: Day) => formatDays(first, last, locale),
  };
}
