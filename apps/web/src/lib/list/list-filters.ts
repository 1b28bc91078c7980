import { type Day, isDay } from '../day.ts';

/** Reads one filter from its text in the address; what is no value of it counts as none. */
export type FilterReader<Value> = (text: string | null) => Value | null;

export type FilterReaders = Readonly<Record<string, FilterReader<string>>>;

/** What a list is filtered by; null: not by this. */
export type FiltersOf<Readers extends FilterReaders> = { [Name in keyof Readers]: ReturnType<Readers[Name]> };

export const byText: FilterReader<string> = (text) => text?.trim() || null;

export const byDay: FilterReader<Day> = (text) => (isDay(text) ? text : null);

const amount = /^\d{1,12}(\.\d{1,4})?$/;

/** Decimal text, as amounts are written everywhere but on a page. */
export const byAmount: FilterReader<string> = (text) => (text !== null && amount.test(text) ? text : null);

export function byOneOf<Value extends string>(values: readonly Value[]): FilterReader<Value> {
  return (text) => values.find((value) => value === text) ?? null;
}

export function readFilters<Readers extends FilterReaders>(
  readers: Readers,
  parameters: URLSearchParams,
): FiltersOf<Readers> {
  const read = Object.entries(readers).map(([name, reader]) => [name, reader(parameters.get(name))]);
  return Object.fromEntries(read) as FiltersOf<Readers>;
}

type WithoutNulls<Fields> = { [Name in keyof Fields]?: NonNullable<Fields[Name]> };

/** The filters that are set, as the API takes them. */
export function setFilters<Fields extends object>(filters: Fields): WithoutNulls<Fields> {
  const set = Object.entries(filters).filter(([, value]) => value !== null);
  return Object.fromEntries(set) as WithoutNulls<Fields>;
}
