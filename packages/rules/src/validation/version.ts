import * as z from 'zod';
import { atMostCharacters, mustBe } from './messages.ts';

const longestVersion = 64;

/** What a change is based on, so that it does not undo somebody else's. */
export const version = z
  .string({ error: mustBe('text') })
  .max(longestVersion, { error: atMostCharacters(longestVersion) })
  .optional()
  .meta({ description: 'The version that was read; over REST it comes in If-Match' });
