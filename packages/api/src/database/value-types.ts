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
  return types;
}
