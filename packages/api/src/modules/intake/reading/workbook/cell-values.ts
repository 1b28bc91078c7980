import type { DateFormat, DecimalSeparator } from '@tillback/rules/intake/sales-mapping';
import { cutAt, longestCell } from '../cell-text.ts';

/** A cell as a sheet has it. */
export interface RawCell {
  /** `s` for a shared string, `b` for true or false, `d` for an ISO date; a number unless told */
  readonly type: string;
  readonly style: number;
  readonly text: string;
}

/** How typed cells are written: the notation in which the file is read afterwards. */
export interface CellNotation {
  readonly dateFormat: DateFormat;
  readonly decimalSeparator: DecimalSeparator;
}

export interface CellContext extends CellNotation {
  readonly strings: readonly string[];
  readonly dateStyles: ReadonlySet<number>;
  readonly countsFrom1904: boolean;
}

const secondsPerDay = 86_400;
const unixEpochSerial = 25_569;
const daysTo1904 = 1_462;
const latestSerial = 2_958_466;

// Excel shows no more of a number; what lies beyond is what adding fractions leaves.
const digitsShown = 15;

/** A cell as text: what a person sees in it, dates and numbers in the file's own notation. A formula is its last result. */
export function textOfCell({ type, style, text }: RawCell, context: CellContext): string {
  if (type === 's') return context.strings[Number(text)] ?? '';
  if (type === 'b') return text === '1' ? 'TRUE' : 'FALSE';
  if (type === 'd') return isoDateText(text, context);
  if (type !== 'n' || text === '') return cutAt(text, longestCell + 1);
  return context.dateStyles.has(style) ? serialDateText(text, context) : numberText(text, context);
}

function numberText(text: string, { decimalSeparator }: CellContext): string {
  if (/^-?\d+$/.test(text)) return text;
  const shown = String(Number(Number(text).toPrecision(digitsShown)));
  return shown.replace('.', decimalSeparator);
}

/** Days since the end of 1899, with the time as a fraction. */
function serialDateText(text: string, context: CellContext): string {
  const serial = Number(text) + (context.countsFrom1904 ? daysTo1904 : 0);
  if (!(serial >= 0 && serial < latestSerial)) return text;
  // To the nearest second: a fraction of a day is seldom exact.
  const seconds = Math.floor((serial - unixEpochSerial) * secondsPerDay + 0.5);
  return dateText(new Date(seconds * 1_000).toISOString(), context);
}

function isoDateText(text: string, context: CellContext): string {
  const date = new Date(/[zZ]$|[+-]\d\d:\d\d$/.test(text) ? text : `${text.includes('T') ? text : `${text}T00:00`}Z`);
  return Number.isNaN(date.getTime()) ? text : dateText(date.toISOString(), context);
}

/** The wall clock's time that the cell shows: a workbook knows no zones. */
function dateText(iso: string, { dateFormat }: CellNotation): string {
  const [year, month, day] = [iso.slice(0, 4), iso.slice(5, 7), iso.slice(8, 10)];
  const time = iso.slice(11, 19);
  if (dateFormat === 'ymd') return `${year}-${month}-${day} ${time}`;
  return dateFormat === 'dmy' ? `${day}/${month}/${year} ${time}` : `${month}/${day}/${year} ${time}`;
}
