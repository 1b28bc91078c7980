import { columnNumber } from './cell-place.ts';
import { type CellContext, textOfCell } from './cell-values.ts';
import { type MergedColumn, mergedFiller } from './merged-cells.ts';
import { xmlBlocks } from './xml-parts.ts';

/** Cells further to the right are not read: no file of sales has that many columns. */
const mostColumns = 500;

/** The rows of a sheet, each as the texts of its cells; rows without any text are left out. */
export async function* sheetRows(
  sheet: AsyncIterable<Buffer>,
  context: CellContext,
  merged: readonly MergedColumn[],
): AsyncGenerator<string[]> {
  const reader = new RowReader(context, merged);
  for await (const _ of xmlBlocks(sheet, reader)) yield* reader.takeRows();
}

/** Gathers rows while the XML of a sheet goes by. */
class RowReader {
  readonly #context: CellContext;
  readonly #fill: (rowNumber: number, cells: string[]) => void;
  #rows: string[][] = [];
  #cells: string[] = [];
  #rowNumber = 0;
  #column = -1;
  #type = 'n';
  #style = 0;
  #text = '';
  #isText = false;
  #isPhonetic = false;

  constructor(context: CellContext, merged: readonly MergedColumn[]) {
    this.#context = context;
    this.#fill = mergedFiller(merged);
  }

  takeRows(): string[][] {
    const rows = this.#rows;
    this.#rows = [];
    return rows;
  }

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (name === 'row') this.#beginRow(attributes['r']);
    else if (name === 'c') this.#beginCell(attributes);
    else if (name === 'rPh') this.#isPhonetic = true;
    this.#isText = (name === 'v' || name === 't') && !this.#isPhonetic;
  }

  text(text: string): void {
    if (this.#isText) this.#text += text;
  }

  close(name: string): void {
    this.#isText = false;
    if (name === 'rPh') this.#isPhonetic = false;
    else if (name === 'c') this.#endCell();
    else if (name === 'row') this.#endRow();
  }

  #beginRow(number: string | undefined): void {
    this.#rowNumber = number === undefined ? this.#rowNumber + 1 : Number(number);
    this.#cells = [];
    this.#column = -1;
  }

  #beginCell({ r: place, t: type = 'n', s: style = '0' }: Readonly<Record<string, string>>): void {
    const letters = /^[A-Z]{1,3}/.exec(place ?? '')?.[0];
    this.#column = letters ? columnNumber(letters) : this.#column + 1;
    this.#type = type;
    this.#style = Number(style);
    this.#text = '';
  }

  #endCell(): void {
    if (this.#column >= mostColumns) return;
    const cell = { type: this.#type, style: this.#style, text: this.#text };
    this.#cells[this.#column] = textOfCell(cell, this.#context);
  }

  #endRow(): void {
    this.#fill(this.#rowNumber, this.#cells);
    const cells = Array.from({ length: this.#cells.length }, (_, column) => this.#cells[column] ?? '');
    if (cells.some((cell) => cell.trim() !== '')) this.#rows.push(cells);
  }
}
