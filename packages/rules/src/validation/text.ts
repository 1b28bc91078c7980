import * as z from 'zod';
import { atMostCharacters, messages, mustBe } from './messages.ts';

export const longestName = 200;
export const longestKeyword = 100;

/** Text as it came, neither trimmed nor bounded; PostgreSQL can store neither NUL nor half a surrogate pair. */
export function storableText(): z.ZodString {
  return z.string({ error: mustBe('text') }).refine(isStorable, { error: messages.unreadableCharacters });
}

/** One or more characters after trimming, at most `longest`, composed (NFC) so that equal text compares equal. */
export function text(longest: number): z.ZodString {
  return storableText()
    .trim()
    .normalize('NFC')
    .min(1, { error: messages.notEmpty })
    .max(longest, { error: atMostCharacters(longest) });
}

export const personName = text(longestName).meta({ description: 'The name of a person', examples: ['Ada Lovelace'] });

/** What someone typed into a search box. */
export const keyword = text(longestKeyword).meta({
  description: 'Finds what contains this text, whatever its case and accents',
});

function isStorable(candidate: string): boolean {
  return !candidate.includes('\0') && candidate.isWellFormed();
}
