/** One of many that do the same again and again, each on a connection of its own. */
export interface Worker {
  /** Does it once, with parameters that differ each time, and names the outcome, e.g. `201`. */
  once(): Promise<string>;
  close(): Promise<void> | void;
}

/** Opens a worker; what it is given has come through JSON. */
export type OpenWorker<Parameters> = (parameters: Parameters) => Promise<Worker>;

export function pick<Item>(items: readonly Item[]): Item {
  const item = items[Math.floor(Math.random() * items.length)];
  if (item === undefined) {
    throw new Error('There is nothing to pick from.');
  }
  return item;
}

/** Two different ones. */
export function pickTwo<Item>(items: readonly Item[]): [Item, Item] {
  const first = pick(items);
  let second = pick(items);
  while (second === first && items.length > 1) {
    second = pick(items);
  }
  return [first, second];
}
