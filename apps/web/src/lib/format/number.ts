import { numberFormat } from './intl.ts';

export function formatCount(count: number, locale: string): string {
  return numberFormat(locale).format(count);
}

/** Short, for an axis: "12.5K". */
export function formatCompact(count: number, locale: string): string {
  return numberFormat(locale, { notation: 'compact', maximumFractionDigits: 1 }).format(count).replace('-', '\u2212');
}

/** A rate as the server gives it ("5.00") as "5%". */
export function formatPercent(percent: string, locale: string): string {
  const format = numberFormat(locale, { maximumFractionDigits: 2 });
  return `${format.format(percent as Intl.StringNumericLiteral)}%`;
}

/** By how much something grew, 0.125 as "+12.5%", or shrank, with a true minus sign. */
export function formatGrowth(growth: number, locale: string): string {
  const format = numberFormat(locale, {
    style: 'percent',
    signDisplay: 'exceptZero',
    maximumFractionDigits: 1,
  });
  return format.format(growth).replace('-', '\u2212');
}

/** A number of units that came or went: "+3", or with a true minus sign. */
export function formatChange(change: number, locale: string): string {
  return new Intl.NumberFormat(locale, { signDisplay: 'exceptZero' }).format(change).replace('-', '\u2212');
}

/** A length of time as people say it: "42 s", "3 min 5 s". */
export function formatDuration(seconds: number, locale: string): string {
  const whole = Math.max(0, Math.round(seconds));
  const minutes = Math.floor(whole / 60);
  const parts = [minutes > 0 ? unit(minutes, 'minute', locale) : '', unit(whole % 60, 'second', locale)];
  return parts.filter(Boolean).join(' ');
}

export function formatBytes(bytes: number, locale: string): string {
  const kilobytes = bytes / 1000;
  return kilobytes < 1000 ? unit(Math.ceil(kilobytes), 'kilobyte', locale) : unit(kilobytes / 1000, 'megabyte', locale);
}

function unit(value: number, name: string, locale: string): string {
  return numberFormat(locale, {
    style: 'unit',
    unit: name,
    unitDisplay: 'narrow',
    maximumFractionDigits: 1,
  }).format(value);
}
