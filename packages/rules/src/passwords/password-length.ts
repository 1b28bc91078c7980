import type { Role } from '../access/rights.ts';

/** Of a shopper, and of staff with a second factor. */
export const shortestPassword = 10;

/** Of staff without a second factor: length is then all that protects what they may do. */
export const shortestStaffPassword = 15;

export const longestPassword = 256;

/** How many characters a password of this person has at least. */
export function leastCharactersOf(role: Role, hasSecondFactor: boolean): number {
  return role === 'shopper' || hasSecondFactor ? shortestPassword : shortestStaffPassword;
}
