import { crc32, deflateRawSync } from 'node:zlib';

/** A cell: a text, a number, a date serial (`{ date: 40694.5 }`), a formula with its last result, or any XML. */
export type SheetCell = string | number | null | { readonly date: number } | { readonly xml: string };

export interface SheetOf {
  readonly name?: string;
  readonly rows: readonly (readonly SheetCell[])[];
  /** ranges such as A2:A4 */
  readonly merged?: readonly string[];
  readonly isHidden?: boolean;
}

const declaration = '<?xml version="1.0" encoding="UTF-8"?>';
const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const dateStyle = 1;

/** A workbook as Excel writes it, texts among the shared strings. */
export function xlsxOf(sheets: readonly SheetOf[], { countsFrom1904 = false } = {}): Buffer {
  const strings = new SharedStrings();
  const parts = sheets.map(
    (sheet, index) => [`xl/worksheets/sheet${index + 1}.xml`, sheetXml(sheet, strings)] as const,
  );
  return zipOf({
    'xl/workbook.xml': workbookXml(sheets, countsFrom1904),
    'xl/_rels/workbook.xml.rels': relationsXml(sheets),
    'xl/styles.xml': stylesXml,
    ...Object.fromEntries(parts),
    'xl/sharedStrings.xml': strings.xml(),
  });
}

/** An archive of these files, each packed. */
export function zipOf(files: Readonly<Record<string, string | Buffer>>): Buffer {
  const local: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, content] of Object.entries(files)) {
    const bytes = Buffer.from(content);
    const packed = deflateRawSync(bytes);
    const header = entryHeader(name, bytes, packed);
    local.push(Buffer.from('PK\x03\x04'), header.subarray(2), Buffer.from(name), packed);
    directory.push(directoryEntry(header, offset), Buffer.from(name));
    offset += 4 + header.length - 2 + name.length + packed.length;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(Object.keys(files).length, 8);
  end.writeUInt16LE(Object.keys(files).length, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...local, central, end]);
}

/** What a local header and a directory's entry have in common, with the version that made it in front. */
function entryHeader(name: string, bytes: Buffer, packed: Buffer): Buffer {
  const header = Buffer.alloc(28);
  header.writeUInt16LE(20, 0);
  header.writeUInt16LE(20, 2);
  header.writeUInt16LE(8, 6);
  header.writeUInt32LE(crc32(bytes), 12);
  header.writeUInt32LE(packed.length, 16);
  header.writeUInt32LE(bytes.length, 20);
  header.writeUInt16LE(name.length, 24);
  return header;
}

function directoryEntry(header: Buffer, offset: number): Buffer {
  const rest = Buffer.alloc(14);
  rest.writeUInt32LE(offset, 10);
  return Buffer.concat([Buffer.from('PK\x01\x02'), header, rest]);
}

class SharedStrings {
  readonly #numbers = new Map<string, number>();

  numberOf(text: string): number {
    const known = this.#numbers.get(text) ?? this.#numbers.size;
    this.#numbers.set(text, known);
    return known;
  }

  xml(): string {
    const items = [...this.#numbers.keys()].map((text) => `<si><t xml:space="preserve">${escaped(text)}</t></si>`);
    return `${declaration}<sst ${main}>${items.join('')}</sst>`;
  }
}

function workbookXml(sheets: readonly SheetOf[], countsFrom1904: boolean): string {
  const listed = sheets.map(({ name = `Sheet${sheets.length}`, isHidden }, index) => {
    const state = isHidden ? ' state="hidden"' : '';
    return `<sheet name="${escaped(name)}" sheetId="${index + 1}"${state} r:id="rId${index + 1}"/>`;
  });
  const properties = countsFrom1904 ? '<workbookPr date1904="1"/>' : '<workbookPr/>';
  return `${declaration}<workbook ${main} xmlns:r="${relations}">${properties}<sheets>${listed.join('')}</sheets></workbook>`;
}

function relationsXml(sheets: readonly SheetOf[]): string {
  const listed = sheets.map(
    (_, index) =>
      `<Relationship Id="rId${index + 1}" Type="${relations}/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`,
  );
  return `${declaration}<Relationships>${listed.join('')}</Relationships>`;
}

const stylesXml = `${declaration}<styleSheet ${main}><numFmts count="1"><numFmt numFmtId="164" formatCode="dd/mm/yyyy\\ hh:mm"/></numFmts>
<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/></cellXfs></styleSheet>`;

function sheetXml({ rows, merged = [] }: SheetOf, strings: SharedStrings): string {
  const lines = rows.map((cells, row) => {
    const xml = cells.map((cell, column) => cellXml(cell, `${letterOf(column)}${row + 1}`, strings));
    return `<row r="${row + 1}">${xml.join('')}</row>`;
  });
  const ranges = merged.map((range) => `<mergeCell ref="${range}"/>`);
  const merges = ranges.length > 0 ? `<mergeCells>${ranges.join('')}</mergeCells>` : '';
  return `${declaration}<worksheet ${main}><sheetData>${lines.join('')}</sheetData>${merges}</worksheet>`;
}

function cellXml(cell: SheetCell, place: string, strings: SharedStrings): string {
  if (cell === null) return '';
  if (typeof cell === 'string') return `<c r="${place}" t="s"><v>${strings.numberOf(cell)}</v></c>`;
  if (typeof cell === 'number') return `<c r="${place}"><v>${cell}</v></c>`;
  if ('date' in cell) return `<c r="${place}" s="${dateStyle}"><v>${cell.date}</v></c>`;
  return cell.xml.replace('<c', `<c r="${place}"`);
}

function letterOf(column: number): string {
  return String.fromCharCode('A'.charCodeAt(0) + column);
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
