const wholeNumbers = new Intl.NumberFormat('en-GB');

/** 209029 → 209,029 */
export function count(value: number): string {
  return wholeNumbers.format(value);
}

/** A decimal text with separators of thousands; it stays text, so that no digit is lost. */
export function amount(decimal: string): string {
  const [whole = '', decimals] = decimal.split('.');
  const grouped = whole.replaceAll(/\B(?=(\d{3})+$)/g, ',');
  return decimals === undefined ? grouped : `${grouped}.${decimals}`;
}

/** 95 → 1:35 */
export function minutes(seconds: number): string {
  const whole = Math.ceil(seconds);
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}
