import type { PackageParts } from './package-parts.ts';
import { readXml } from './xml-parts.ts';

/** The number formats that every workbook has and that show a date or a time. */
const builtInDates: ReadonlySet<number> = new Set([
  ...range(14, 22),
  ...range(27, 36),
  ...range(45, 47),
  ...range(50, 58),
]);

const notShown = /"[^"]*"|\[[^\]]*\]|\\.|_.|\*./g;

/** Which cell styles show a number as a date, by the style's number. */
export async function readDateStyles(parts: PackageParts): Promise<ReadonlySet<number>> {
  const ownDates = new Set<number>();
  const dateStyles = new Set<number>();
  let style = 0;
  let isCellStyles = false;
  await readXml(parts.read('xl/styles.xml'), {
    open(name, attributes) {
      if (name === 'numFmt' && showsDate(attributes['formatCode'] ?? '')) ownDates.add(Number(attributes['numFmtId']));
      if (name === 'cellXfs') isCellStyles = true;
      if (name !== 'xf' || !isCellStyles) return;
      const format = Number(attributes['numFmtId']);
      if (builtInDates.has(format) || ownDates.has(format)) dateStyles.add(style);
      style += 1;
    },
    close(name) {
      if (name === 'cellXfs') isCellStyles = false;
    },
  });
  return dateStyles;
}

/** Whether letters of days, months, years or hours are left of a format without what it shows as it stands. */
function showsDate(formatCode: string): boolean {
  return /[dmyhs]/i.test(formatCode.replaceAll(notShown, '').replaceAll(/general/gi, ''));
}

function range(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}
