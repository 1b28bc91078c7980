/** What a code is made of: nothing that looks like something else in it, and no vowels, so that it never spells a word. */
export const referralCodeCharacters = '34679CDFGHJKMNPQRTWXY';

export const referralCodeLength = 8;

const wellFormed = new RegExp(`^[${referralCodeCharacters}]{${referralCodeLength}}$`);

/** The code that someone typed or followed, however they wrote it; null for what can't be one. */
export function readReferralCode(text: string): string | null {
  const code = text.replaceAll(/[\s-]/g, '').toUpperCase();
  return wellFormed.test(code) ? code : null;
}

/** Where a code leads, on whatever host. */
export function referralPathOf(code: string): string {
  return `/signup?ref=${code}`;
}
