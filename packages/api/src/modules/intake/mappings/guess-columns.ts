import { comparableColumn, type MappingField, mappingFields } from '@tillback/rules/intake/sales-mapping';
import { looksLike, mayHold } from './cell-looks.ts';
import { columnNames, misleadingWords, wordsOf } from './column-names.ts';

/** A column of a file, with the first of its cells. */
export interface SampledColumn {
  readonly name: string;
  readonly cells: readonly string[];
}

interface Candidate {
  readonly field: MappingField;
  readonly column: SampledColumn;
  /** how much speaks for it */
  readonly weight: number;
}

const sameName = 3;
const sameWords = 2;
const sameLook = 1;

/**
 * Which column holds which field: by the columns' names, in English or Portuguese, as long as their cells do not speak
 * against it; and by their cells alone, where only one column looks like the field. No column is given to two fields.
 */
export function guessColumns(columns: readonly SampledColumn[]): Partial<Record<MappingField, string>> {
  const guess = new Map<MappingField, SampledColumn>();
  const isTaken = (column: SampledColumn) => [...guess.values()].includes(column);
  for (const { field, column } of named(usable(columns))) {
    if (!guess.has(field) && !isTaken(column)) guess.set(field, column);
  }
  for (const field of mappingFields) {
    const alike = usable(columns).filter((column) => !isTaken(column) && weightByLook(field, column) > 0);
    const [only] = alike;
    if (!guess.has(field) && only && alike.length === 1) guess.set(field, only);
  }
  return Object.fromEntries([...guess].map(([field, { name }]) => [field, name]));
}

/** A column without a name, or with another's, cannot be told from the others. */
function usable(columns: readonly SampledColumn[]): SampledColumn[] {
  const sameNamed = Map.groupBy(columns, ({ name }) => comparableColumn(name));
  return columns.filter(({ name }) => name !== '' && sameNamed.get(comparableColumn(name))?.length === 1);
}

function named(columns: readonly SampledColumn[]): Candidate[] {
  return mappingFields
    .flatMap((field) => columns.map((column) => ({ field, column, weight: weightByName(field, column) })))
    .filter(({ weight }) => weight > 0)
    .toSorted((left, right) => right.weight - left.weight);
}

function weightByName(field: MappingField, { name, cells }: SampledColumn): number {
  const words = wordsOf(name);
  if (isMisleading(field, words) || !mayHold(field, cells)) return 0;
  const known = columnNames[field].map((each) => each.split(' '));
  const place = known.findIndex((each) => each.join('') === words.join(''));
  // Of several that are named exactly, the more usual name counts.
  if (place >= 0) return sameName - place / 100;
  return known.some((each) => each.every((word) => words.includes(word))) ? sameWords : 0;
}

function weightByLook(field: MappingField, { name, cells }: SampledColumn): number {
  return !isMisleading(field, wordsOf(name)) && looksLike(field, cells) ? sameLook : 0;
}

function isMisleading(field: MappingField, words: readonly string[]): boolean {
  return misleadingWords[field]?.some((word) => words.includes(word)) ?? false;
}
