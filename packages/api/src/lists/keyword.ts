/** A pattern for `ilike` that finds the keyword anywhere; `%` and `_` in it mean themselves. */
export function containing(keyword: string): string {
  return `%${keyword.replaceAll(/[\\%_]/g, '\\$&')}%`;
}
