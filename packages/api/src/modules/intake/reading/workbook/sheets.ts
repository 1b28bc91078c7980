import type { PackageParts } from './package-parts.ts';
import { readXml } from './xml-parts.ts';

export interface Sheet {
  readonly name: string;
  /** the name of its part */
  readonly part: string;
}

export interface Workbook {
  /** The sheets that people see, in their order; all of them where every one is hidden. */
  readonly sheets: readonly Sheet[];
  /** Days are counted from 1904, as old Macs did. */
  readonly countsFrom1904: boolean;
}

/** The sheets of a workbook. A part that does not have them is no workbook, and has none. */
export async function readWorkbook(parts: PackageParts): Promise<Workbook> {
  const targets = await targetsById(parts);
  const found: (Sheet & { isHidden: boolean })[] = [];
  let countsFrom1904 = false;
  await readXml(parts.read('xl/workbook.xml'), {
    open(name, attributes) {
      if (name === 'workbookPr') countsFrom1904 = isTrue(attributes['date1904']);
      const part = targets.get(attributes['id'] ?? '');
      if (name !== 'sheet' || !part) return;
      const { name: title = '', state = 'visible' } = attributes;
      found.push({ name: title, part, isHidden: state !== 'visible' });
    },
  });
  const visible = found.filter(({ isHidden }) => !isHidden);
  return { sheets: visible.length > 0 ? visible : found, countsFrom1904 };
}

async function targetsById(parts: PackageParts): Promise<Map<string, string>> {
  const targets = new Map<string, string>();
  await readXml(parts.read('xl/_rels/workbook.xml.rels'), {
    open(name, { Id = '', Target = '', Type = '' }) {
      if (name !== 'Relationship' || !Type.endsWith('/worksheet')) return;
      targets.set(Id, Target.startsWith('/') ? Target.slice(1) : `xl/${Target}`);
    },
  });
  return targets;
}

function isTrue(attribute: string | undefined): boolean {
  return attribute === '1' || attribute === 'true';
}
