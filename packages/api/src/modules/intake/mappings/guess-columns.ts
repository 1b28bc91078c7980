import { comparableColumn } from '@tillback/rules/intake/sales-mapping';
import { areClearly, type Look, mayBe } from './cell-looks.ts';
import { wordsOf } from './words-of.ts';

/** A column of a file, with the first of its cells. */
export interface SampledColumn {
  readonly name: string;
  readonly cells: readonly string[];
}

/** By what the columns of the fields of one kind of file are known. */
export interface ColumnGuide<Field extends string> {
  readonly fields: readonly Field[];
  /** What people call a field's column, in English and Portuguese, without accents; the more usual names first. */
  readonly names: Readonly<Record<Field, readonly string[]>>;
  /** Words that make a column another one than its other words say. */
  readonly misleading: Readonly<Partial<Record<Field, readonly string[]>>>;
  /** What the cells of a field look like, at least; a field without one may look like anything. */
  readonly looks: Readonly<Partial<Record<Field, Look>>>;
  /** What gives a field away although its column's name says nothing. */
  readonly plainLooks: Readonly<Partial<Record<Field, Look>>>;
}

interface Candidate<Field> {
  readonly field: Field;
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
export function guessColumns<Field extends string>(
  guide: ColumnGuide<Field>,
  columns: readonly SampledColumn[],
): Partial<Record<Field, string>> {
  const guess = new Map<Field, SampledColumn>();
  const isTaken = (column: SampledColumn) => [...guess.values()].includes(column);
  for (const { field, column } of named(guide, usable(columns))) {
    if (!guess.has(field) && !isTaken(column)) guess.set(field, column);
  }
  for (const field of guide.fields) {
    const alike = usable(columns).filter((column) => !isTaken(column) && weightByLook(guide, field, column) > 0);
    const [only] = alike;
    if (!guess.has(field) && only && alike.length === 1) guess.set(field, only);
  }
  return Object.fromEntries([...guess].map(([field, { name }]) => [field, name])) as Partial<Record<Field, string>>;
}

/** A column without a name, or with another's, cannot be told from the others. */
function usable(columns: readonly SampledColumn[]): SampledColumn[] {
  const sameNamed = Map.groupBy(columns, ({ name }) => comparableColumn(name));
  return columns.filter(({ name }) => name !== '' && sameNamed.get(comparableColumn(name))?.length === 1);
}

function named<Field extends string>(guide: ColumnGuide<Field>, columns: readonly SampledColumn[]): Candidate<Field>[] {
  return guide.fields
    .flatMap((field) => columns.map((column) => ({ field, column, weight: weightByName(guide, field, column) })))
    .filter(({ weight }) => weight > 0)
    .toSorted((left, right) => right.weight - left.weight);
}

function weightByName<Field extends string>(
  guide: ColumnGuide<Field>,
  field: Field,
  { name, cells }: SampledColumn,
): number {
  const words = wordsOf(name);
  if (isMisleading(guide, field, words) || !mayBe(guide.looks[field], cells)) return 0;
  const known = guide.names[field].map((each) => each.split(' '));
  const place = known.findIndex((each) => each.join('') === words.join(''));
  // Of several that are named exactly, the more usual name counts.
  if (place >= 0) return sameName - place / 100;
  return known.some((each) => each.every((word) => words.includes(word))) ? sameWords : 0;
}

function weightByLook<Field extends string>(
  guide: ColumnGuide<Field>,
  field: Field,
  { name, cells }: SampledColumn,
): number {
  return !isMisleading(guide, field, wordsOf(name)) && areClearly(guide.plainLooks[field], cells) ? sameLook : 0;
}

function isMisleading<Field extends string>(
  { misleading }: ColumnGuide<Field>,
  field: Field,
  words: readonly string[],
): boolean {
  return misleading[field]?.some((word) => words.includes(word)) ?? false;
}
