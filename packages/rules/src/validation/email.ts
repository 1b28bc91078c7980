import type * as z from 'zod';
import { atMostCharacters } from './messages.ts';
import { storableText } from './text.ts';

const longestEmail = 254;

/** Of every browser and of Node; this package is typed for neither. */
declare const URL: { parse(text: string): { readonly hostname: string } | null };

// Dots neither at the ends of the part before the @ nor doubled; letters of any script; a domain of two labels or more.
const emailPattern =
  /^(?!\.)(?!.*\.\.)[^\s@"(),:;<>[\\\]]{1,64}(?<!\.)@(?:[\p{L}\p{M}\p{N}](?:[\p{L}\p{M}\p{N}-]{0,61}[\p{L}\p{M}\p{N}])?\.)+[\p{L}\p{M}\p{N}-]{2,63}$/u;

/** An e-mail address in the one form in which it is stored and compared. */
export const email: z.ZodString = storableText()
  .overwrite(canonicalEmail)
  .max(longestEmail, { error: atMostCharacters(longestEmail) })
  .regex(emailPattern, { error: 'This is not an e-mail address.' })
  .meta({ description: 'An e-mail address', examples: ['ada@example.com'] });

const longestInput = 1_000;

/**
 * However an address is written, one mailbox has one form: compatible characters are one (NFKC), case does not count, and the
 * domain is as DNS knows it (`exämple.de` is `xn--exmple-cua.de`). What is no address comes out as something that is none.
 */
function canonicalEmail(given: string): string {
  if (given.length > longestInput) {
    return given;
  }
  const folded = given.trim().normalize('NFKC').toLowerCase().normalize('NFC');
  const at = folded.lastIndexOf('@');
  const domain = folded.slice(at + 1);
  return isAscii(domain) ? folded : folded.slice(0, at + 1) + inAscii(domain);
}

/** As browsers and DNS write a domain; one that cannot be written so stays, and is refused by the pattern. */
function inAscii(domain: string): string {
  return /[/?#:\\@\s%]/u.test(domain) ? '' : (URL.parse(`http://${domain}`)?.hostname ?? '');
}

function isAscii(text: string): boolean {
  return !/[^\x20-\x7e]/.test(text);
}
