import type * as z from 'zod';
import { longestPassword, shortestPassword, shortestStaffPassword } from '../passwords/password-length.ts';
import { atMostCharacters, messages } from './messages.ts';
import { storableText } from './text.ts';

/** A password that someone chooses; of whom more is asked, hears so from the server. */
export const newPassword = passwordOfAtLeast(shortestPassword);

/** A password of someone who works in the shop; without a second factor, length is what protects it. */
export const newStaffPassword = passwordOfAtLeast(shortestStaffPassword);

/** A password being tried: one too short to be chosen is simply wrong. */
export const givenPassword: z.ZodString = storableText()
  .normalize('NFC')
  .min(1, { error: messages.notEmpty })
  .max(longestPassword, { error: atMostCharacters(longestPassword) })
  .meta({ format: 'password' });

/** Spaces at its ends belong to it; composed (NFC), since keyboards differ in how they send é. */
function passwordOfAtLeast(shortest: number): z.ZodString {
  return storableText()
    .normalize('NFC')
    .min(shortest, { error: `At least ${shortest} characters.` })
    .max(longestPassword, { error: atMostCharacters(longestPassword) })
    .meta({ description: `At least ${shortest} characters`, format: 'password' });
}
