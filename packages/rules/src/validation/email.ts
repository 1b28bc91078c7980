import type * as z from 'zod';
import { atMostCharacters } from './messages.ts';
import { storableText } from './text.ts';

const longestEmail = 254;

// Dots neither at the ends of the part before the @ nor doubled; letters of any script; a domain of two labels or more.
const emailPattern =
  /^(?!\.)(?!.*\.\.)[^\s@"(),:;<>[\\\]]{1,64}(?<!\.)@(?:[\p{L}\p{M}\p{N}](?:[\p{L}\p{M}\p{N}-]{0,61}[\p{L}\p{M}\p{N}])?\.)+[\p{L}\p{M}\p{N}-]{2,63}$/u;

/** An e-mail address, trimmed, composed (NFC) and in lower case: what is stored and compared. */
export const email: z.ZodString = storableText()
  .trim()
  .normalize('NFC')
  .toLowerCase()
  .max(longestEmail, { error: atMostCharacters(longestEmail) })
  .regex(emailPattern, { error: 'This is not an e-mail address.' })
  .meta({ description: 'An e-mail address', examples: ['ada@example.com'] });
