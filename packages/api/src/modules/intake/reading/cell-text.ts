/** The most characters of a cell that are kept; a row with a longer one is not interpreted. */
export const longestCell = 1000;

/** The same of a file of products, whose descriptions are longer. */
export const longestCellOfRecords = 5000;

const printableAscii = /^[\x20-\x7e]*$/;

/** Trimmed and composed, without what PostgreSQL can't store: NUL and halves of surrogate pairs. */
export function cellText(cell: string): string {
  if (printableAscii.test(cell)) return cell.trim();
  return cell.replaceAll('\0', '').toWellFormed().normalize('NFC').trim();
}

/** The first `longest` characters; a letter outside the basic plane is not cut in half. */
export function cutAt(text: string, longest: number): string {
  if (text.length <= longest) return text;
  const lastUnit = text.charCodeAt(longest - 1);
  const isHighSurrogate = lastUnit >= 0xd800 && lastUnit <= 0xdbff;
  return text.slice(0, isHighSurrogate ? longest - 1 : longest);
}
