/** What a column holds; it says how a cursor's text is read back. */
type KeyType = 'timestamptz' | 'uuid' | 'bigint' | 'text';

/** A column that a list is ordered by. It must not be null anywhere: nothing comes after a null. */
export interface Key {
  /** With its table, e.g. `orders.placed_at`. */
  readonly column: string;
  readonly type: KeyType;
}

/** The order of a list. All keys go one way, so that one index serves it; the last is unique, so that it is total. */
export interface Order {
  readonly direction: 'asc' | 'desc';
  readonly keys: readonly Key[];
}

export const instant = (column: string): Key => ({ column, type: 'timestamptz' });
export const uuid = (column: string): Key => ({ column, type: 'uuid' });
export const integer = (column: string): Key => ({ column, type: 'bigint' });
export const text = (column: string): Key => ({ column, type: 'text' });

export function ascending(...keys: Key[]): Order {
  return { direction: 'asc', keys };
}

export function descending(...keys: Key[]): Order {
  return { direction: 'desc', keys };
}
