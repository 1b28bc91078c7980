const digits = '0123456789abcdefghjkmnpqrstvwxyz';

/** Of each number below 1024, its two digits. */
const pairs = Array.from(
  { length: 1_024 },
  (_, number) => `${digits.charAt(number >> 5)}${digits.charAt(number & 31)}`,
);
const numbers = new Map(pairs.map((pair, number) => [pair, number]));

/*
 * A UUID is 2 hexadecimal digits and 6 times 5 of them; in base 32 these are 2 digits and 6 times 4. Lists of ids are
 * written with every answer, so this reads tables instead of reckoning with large numbers.
 */

/** A UUID in lower case as the 26 digits of a TypeID. */
export function base32OfUuid(uuid: string): string {
  const hex = uuid.replaceAll('-', '');
  let text = pairs[Number.parseInt(hex.slice(0, 2), 16)] ?? '';
  for (let at = 2; at < hex.length; at += 5) {
    const part = Number.parseInt(hex.slice(at, at + 5), 16);
    text += (pairs[part >> 10] ?? '') + (pairs[part & 1_023] ?? '');
  }
  return text;
}

/** The UUID of 26 digits that `base32OfUuid` could have given. */
export function uuidOfBase32(text: string): string {
  let hex = numberOf(text, 0).toString(16).padStart(2, '0');
  for (let at = 2; at < text.length; at += 4) {
    const part = (numberOf(text, at) << 10) | numberOf(text, at + 2);
    hex += part.toString(16).padStart(5, '0');
  }
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

function numberOf(text: string, at: number): number {
  return numbers.get(text.slice(at, at + 2)) ?? 0;
}
