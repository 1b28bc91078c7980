import { Refusal } from '@tillback/rules/errors/refusal';
import { cutAt, longestCell } from '../cell-text.ts';
import type { PackageParts } from './package-parts.ts';
import { readXml } from './xml-parts.ts';

const mostCharacters = 60_000_000;

/** The texts that cells refer to by their numbers. They have to be in memory, so that there may not be endlessly many. */
export async function readSharedStrings(parts: PackageParts): Promise<string[]> {
  const strings: string[] = [];
  let characters = 0;
  let current = '';
  let isText = false;
  let isPhonetic = false;
  await readXml(parts.read('xl/sharedStrings.xml'), {
    open(name) {
      if (name === 'si') current = '';
      if (name === 'rPh') isPhonetic = true;
      isText = name === 't' && !isPhonetic;
    },
    text(text) {
      if (isText) current += text;
    },
    close(name) {
      isText = false;
      if (name === 'rPh') isPhonetic = false;
      if (name !== 'si') return;
      strings.push(cutAt(current, longestCell + 1));
      characters += current.length;
      if (characters > mostCharacters) throw new Refusal('workbook_too_large', 'The workbook has too much text.');
    },
  });
  return strings;
}
