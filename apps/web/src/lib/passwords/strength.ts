/** How well a password stands up to someone who guesses, from the least on. */
export const strengths = ['weak', 'fair', 'good', 'strong'] as const;

export type Strength = (typeof strengths)[number];
