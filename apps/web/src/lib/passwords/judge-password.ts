import { isLittleMoreThan, wordsIn } from '@tillback/rules/passwords/little-more-than';
import { ZxcvbnFactory } from '@zxcvbn-ts/core';
import { adjacencyGraphs, dictionary } from '@zxcvbn-ts/language-common';
import type { Strength } from './strength.ts';

// What comes after so many characters changes no word of the meter, and would take a phone a noticeable while.
const charactersLookedAt = 40;

const estimator = new ZxcvbnFactory({ dictionary, graphs: adjacencyGraphs, maxLength: charactersLookedAt });

const strengthOfScore = { 0: 'weak', 1: 'weak', 2: 'fair', 3: 'good', 4: 'strong' } as const;

/**
 * How hard a password is to guess for someone who knows what is known of the person: their name and address, the shop's
 * name. One that the server will refuse, for having fewer characters than `least` or because it is made of these, is weak
 * whatever else it is.
 */
export function judgePassword(password: string, ofPerson: readonly string[], least: number): Strength {
  if (password.length < least || isLittleMoreThan(password, ofPerson)) return 'weak';
  return strengthOfScore[estimator.check(password, ofPerson.flatMap(wordsIn)).score];
}
