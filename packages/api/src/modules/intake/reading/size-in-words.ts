const units = [
  { name: 'GB', bytes: 1_000_000_000 },
  { name: 'MB', bytes: 1_000_000 },
  { name: 'kB', bytes: 1_000 },
];

/** A size for people: "100 MB", "1.5 GB", "12 bytes". */
export function sizeInWords(bytes: number): string {
  const unit = units.find((candidate) => bytes >= candidate.bytes);
  if (!unit) return `${bytes} bytes`;
  const tenths = Math.floor((10 * bytes) / unit.bytes + 0.5);
  return `${tenths / 10} ${unit.name}`;
}
