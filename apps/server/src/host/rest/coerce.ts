import * as z from 'zod';

/**
 * A text of an address as the kind of value that a schema takes. What is no such value stays text, for the schema to
 * refuse in its own words; the schema itself is only looked at.
 */
export function coerce(schema: z.ZodType, value: unknown): unknown {
  const kind = kindOf(schema);
  if (kind instanceof z.ZodArray) {
    const items = Array.isArray(value) ? value : [value];
    return items.map((item) => coerce(kind.element as z.ZodType, item));
  }
  if (typeof value !== 'string') {
    return value;
  }
  if (kind instanceof z.ZodNumber) {
    return /^-?\d+(\.\d+)?$/.test(value) ? Number(value) : value;
  }
  if (kind instanceof z.ZodBoolean) {
    return value === 'true' || value === 'false' ? value === 'true' : value;
  }
  return value;
}

const kinds = new WeakMap<z.ZodType, z.ZodType>();

/** Looked for once for each schema: parameters come with every request. */
function kindOf(schema: z.ZodType): z.ZodType {
  const kind = kinds.get(schema) ?? innermost(schema);
  kinds.set(schema, kind);
  return kind;
}

/** The schema without what only makes it optional, and of a transformation the side that takes the input. */
function innermost(schema: z.ZodType): z.ZodType {
  if (
    schema instanceof z.ZodOptional ||
    schema instanceof z.ZodDefault ||
    schema instanceof z.ZodPrefault ||
    schema instanceof z.ZodNullable
  ) {
    return innermost(schema.unwrap() as z.ZodType);
  }
  return schema instanceof z.ZodPipe ? innermost(schema.in as z.ZodType) : schema;
}
