import { columnNumber } from './cell-place.ts';

/** Cells of one column that are merged downwards: all of them show what the first holds. */
export interface MergedColumn {
  readonly column: number;
  readonly top: number;
  readonly bottom: number;
}

const mostRanges = 10_000;
const mergeCell = /<(?:\w+:)?mergeCell\s[^>]*?ref="([A-Z]{1,3})(\d{1,7}):[A-Z]{1,3}(\d{1,7})"/g;
const longestTag = 200;

/** What is merged downwards in a sheet. It stands behind the rows, so that a sheet is read through for it first. */
export async function readMergedColumns(sheet: AsyncIterable<Buffer>): Promise<MergedColumn[]> {
  const merged: MergedColumn[] = [];
  let rest = '';
  for await (const block of sheet) {
    const text = rest + block.toString('latin1');
    let end = 0;
    for (const match of text.matchAll(mergeCell)) {
      const [tag, column = '', top, bottom] = match;
      end = match.index + tag.length;
      if (Number(bottom) > Number(top) && merged.length < mostRanges) {
        merged.push({ column: columnNumber(column), top: Number(top), bottom: Number(bottom) });
      }
    }
    rest = text.slice(Math.max(end, text.length - longestTag));
  }
  return merged;
}

/** Fills rows, told in their order, with what was merged into them. */
export function mergedFiller(merged: readonly MergedColumn[]): (rowNumber: number, cells: string[]) => void {
  const byTop = Map.groupBy(merged, ({ top }) => top);
  let under: (MergedColumn & { readonly text: string })[] = [];
  return (rowNumber, cells) => {
    under = under.filter(({ bottom }) => bottom >= rowNumber);
    for (const { column, text } of under) cells[column] = text;
    for (const range of byTop.get(rowNumber) ?? []) under.push({ ...range, text: cells[range.column] ?? '' });
  };
}
