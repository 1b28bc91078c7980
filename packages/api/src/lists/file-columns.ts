import * as z from 'zod';

/** A column of a list as a file: `['customer', 'name']` is where an item has its values. */
export interface FileColumn {
  /** `customer.name` */
  readonly name: string;
  /** Amounts and percentages are decimal text. */
  readonly holds: 'text' | 'number' | 'decimal';
  readonly valueIn: (item: unknown) => unknown;
}

/** A column for each field that the schema of an item has, in its order; lists within an item are left out. */
export function fileColumnsOf(schema: z.ZodType, path: readonly string[] = []): FileColumn[] {
  const kind = withoutAbsence(schema);
  if (kind instanceof z.ZodObject) {
    return Object.entries(kind.shape).flatMap(([name, field]) => fileColumnsOf(field as z.ZodType, [...path, name]));
  }
  if (kind instanceof z.ZodArray) {
    return [];
  }
  return [{ name: path.join('.'), holds: heldBy(kind), valueIn: (item) => path.reduce(memberOf, item) }];
}

function withoutAbsence(schema: z.ZodType): z.ZodType {
  const mayBeAbsent = schema instanceof z.ZodOptional || schema instanceof z.ZodNullable;
  return mayBeAbsent ? withoutAbsence(schema.unwrap() as z.ZodType) : schema;
}

function heldBy(kind: z.ZodType): FileColumn['holds'] {
  if (kind instanceof z.ZodNumber) {
    return 'number';
  }
  return kind.meta()?.['format'] === 'decimal' ? 'decimal' : 'text';
}

function memberOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : null;
}
