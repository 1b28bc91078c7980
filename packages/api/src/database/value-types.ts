import pg from 'pg';

const int8 = 20;
const date = 1082;

/**
 * How PostgreSQL's values arrive: int8 as bigint (amounts are integers of any size) and a date as the text it is, since
 * a day is not an instant.
 */
export function valueTypes(): pg.TypeOverrides {
  const types = new pg.TypeOverrides();
  types.setTypeParser(int8, BigInt);
  types.setTypeParser(date, (text: string) => text);
  types.setTypeParser(pg.types.builtins.TIMESTAMPTZ, instantOf);
  return types;
}

const readAnyInstant: (text: string) => Date | number = pg.types.getTypeParser(pg.types.builtins.TIMESTAMPTZ);
const afterDay = 10;

/**
 * A session in UTC writes `2026-01-31 09:30:00.123456+00`, which is what JavaScript reads if one letter is another; pg takes
 * it apart by a regular expression, which for a list of rows is a good part of reading it. What is written otherwise (another
 * zone, before Christ, infinity) is left to pg.
 */
function instantOf(text: string): Date | number {
  const isUtc = text.endsWith('+00') && text[afterDay] === ' ';
  return isUtc ? new Date(`${text.slice(0, afterDay)}T${text.slice(afterDay + 1, -3)}Z`) : readAnyInstant(text);
}
