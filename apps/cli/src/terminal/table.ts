export type TableRow = readonly string[];

/** Lines whose columns stand below each other: the first to the left, all others to the right, as figures are read. */
export function table(rows: readonly TableRow[], indent = '  '): string {
  const columns = Math.max(0, ...rows.map((row) => row.length));
  const widths = Array.from({ length: columns }, (_, column) =>
    Math.max(0, ...rows.map((row) => row[column]?.length ?? 0)),
  );
  return rows
    .map((row) => {
      const cells = row.map((cell, column) => aligned(cell, column, widths[column] ?? 0));
      return `${indent}${cells.join('  ')}`.trimEnd();
    })
    .join('\n');
}

function aligned(cell: string, column: number, width: number): string {
  return column === 0 ? cell.padEnd(width) : cell.padStart(width);
}
