import { hash } from 'node:crypto';
import { Refusal } from '@tillback/rules/errors/refusal';
import * as z from 'zod';
import type { Key, Order } from './order.ts';

const positionSchema = z.strictObject({ values: z.array(z.string()), check: z.string() });

const wellFormed: Record<Key['type'], (text: string) => boolean> = {
  timestamptz: (text) =>
    /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(\.\d{1,6})?[+-](0\d|1[0-4])(:[0-5]\d)?$/.test(text) && isRealTime(text),
  uuid: (text) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text),
  bigint: (text) => /^-?\d{1,19}$/.test(text) && BigInt.asIntN(64, BigInt(text)) === BigInt(text),
  text: (text) => !text.includes('\0') && text.isWellFormed(),
};

/** Where a page ended, as opaque text: the values of its last row, and a check that ties them to this list and order. */
export function cursorAt(list: string, order: Order, values: readonly string[]): string {
  return Buffer.from(JSON.stringify({ values, check: checkOf(list, order, values) })).toString('base64url');
}

/**
 * The values that a cursor of this list and order holds, one for each key.
 * @throws {Refusal} `invalid_input` for anything that `cursorAt` did not give for them
 */
export function valuesOfCursor(list: string, order: Order, cursor: string): string[] {
  const position = positionSchema.safeParse(parsed(cursor));
  if (!position.success || !belongsTo(list, order, position.data)) {
    const message = 'This is not a cursor that this list gave in this order.';
    throw new Refusal('invalid_input', 'The cursor is not valid.', { errors: { cursor: [message] } });
  }
  return position.data.values;
}

function belongsTo(list: string, order: Order, { values, check }: z.output<typeof positionSchema>): boolean {
  const isWhole = values.length === order.keys.length && check === checkOf(list, order, values);
  // The check is no secret: what someone forges must not reach the database as a value it can't read.
  return isWhole && order.keys.every(({ type }, index) => wellFormed[type](values[index] ?? ''));
}

function checkOf(list: string, order: Order, values: readonly string[]): string {
  const text = `[${JSON.stringify(list)},${textOf(order)},${JSON.stringify(values)}]`;
  return hash('sha256', text, 'base64url').slice(0, 11);
}

const texts = new WeakMap<Order, string>();

/** Written once for each order: a cursor is read and another given with every page. */
function textOf(order: Order): string {
  const text = texts.get(order) ?? JSON.stringify(order);
  texts.set(order, text);
  return text;
}

function parsed(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString());
  } catch {
    return null;
  }
}

function isRealTime(text: string): boolean {
  const isoText = text.replace(' ', 'T').replace(/([+-]\d\d)$/, '$1:00');
  return text >= '0001' && !Number.isNaN(Date.parse(isoText)) && isRealDay(text.slice(0, 10));
}

/** JavaScript takes 31 February for a day of March; PostgreSQL does not. */
function isRealDay(day: string): boolean {
  return new Date(`${day}T00:00:00Z`).toISOString().startsWith(day);
}
