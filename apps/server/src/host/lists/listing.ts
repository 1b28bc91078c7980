import * as z from 'zod';
import type { Operation } from '../rest/operations.ts';

/** A list that a procedure gives page by page. */
export interface Listing {
  readonly operation: Operation;
  /** What one item of it looks like. */
  readonly item: z.ZodType;
}

/** The operations that answer pages, each of which can also be had whole, as a file. */
export function listingsOf(operations: readonly Operation[]): Listing[] {
  return operations.flatMap((operation) => {
    const item = itemOf(operation.output);
    return item ? [{ operation, item }] : [];
  });
}

/** What only cuts a list into pages: a whole list takes none of it. */
export const pageParameters: readonly string[] = ['limit', 'cursor', 'offset', 'count'];

function itemOf(output: z.ZodType | null): z.ZodType | null {
  if (!(output instanceof z.ZodObject) || !('nextCursor' in output.shape)) {
    return null;
  }
  const { items } = output.shape;
  return items instanceof z.ZodArray ? (items.element as z.ZodType) : null;
}
