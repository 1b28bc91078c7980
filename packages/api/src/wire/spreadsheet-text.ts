// A spreadsheet runs a cell that begins with one of these as a formula; the wide forms count in East Asian editions.
const formula = /^'*[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/;
const madeHarmless = /^''*[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/;
const plainNumber = /^-?\d+(\.\d+)?$/;

/** Text that a spreadsheet shows instead of running it. Plain numbers stay numbers, negative ones too. */
export function harmlessText(cell: string): string {
  return formula.test(cell) && !plainNumber.test(cell) ? `'${cell}` : cell;
}

/** What `harmlessText` was given. */
export function originalText(cell: string): string {
  return madeHarmless.test(cell) ? cell.slice(1) : cell;
}
