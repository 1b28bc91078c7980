/** The parts of a workbook beside the cells, as ECMA-376 wants them. */

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relations = 'http://schemas.openxmlformats.org/package/2006/relationships';
const officeRelations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const spreadsheetType = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** Around the rows of a sheet; the first row stays in sight. */
export const sheetFrame = {
  begin: `${head}<worksheet xmlns="${main}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><sheetData>`,
  end: '</sheetData></worksheet>',
} as const;

export function sheetPart(number: number): string {
  return `xl/worksheets/sheet${number}.xml`;
}

export function contentTypes(sheets: number): string {
  const overrides = eachOf(
    sheets,
    (number) => `<Override PartName="/${sheetPart(number)}" ContentType="${spreadsheetType}.worksheet+xml"/>`,
  );
  return `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${spreadsheetType}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${spreadsheetType}.styles+xml"/>${overrides}</Types>`;
}

export const packageRelations = `${head}<Relationships xmlns="${relations}"><Relationship Id="rId1" Type="${officeRelations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`;

export function workbook(sheets: number): string {
  const names = eachOf(sheets, (number) => `<sheet name="${number}" sheetId="${number}" r:id="rId${number}"/>`);
  return `${head}<workbook xmlns="${main}" xmlns:r="${officeRelations}"><sheets>${names}</sheets></workbook>`;
}

export function workbookRelations(sheets: number): string {
  const targets = eachOf(
    sheets,
    (number) =>
      `<Relationship Id="rId${number}" Type="${officeRelations}/worksheet" Target="worksheets/sheet${number}.xml"/>`,
  );
  return `${head}<Relationships xmlns="${relations}">${targets}<Relationship Id="rId${sheets + 1}" Type="${officeRelations}/styles" Target="styles.xml"/></Relationships>`;
}

/** Style 0 as it comes; style 1 with two decimals. */
export const styles = `${head}<styleSheet xmlns="${main}"><fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="2" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs></styleSheet>`;

function eachOf(count: number, xmlOf: (number: number) => string): string {
  return Array.from({ length: count }, (_, index) => xmlOf(index + 1)).join('');
}
