/** A whole number as it was typed, with a sign perhaps; what is none is NaN, for a schema to refuse. */
export function readTypedCount(typed: string): number {
  const text = typed.trim().replace('\u2212', '-');
  return /^[+-]?\d{1,10}$/.test(text) ? Number(text) : Number.NaN;
}
