/** How long what is given out is good for. */
export const accessTokenLivesForMs = 30 * 60_000;
export const refreshTokenLivesForMs = 60 * 60_000;

/** However often it is refreshed, somebody signs in again after so long. */
export const familyLivesForMs = 30 * 86_400_000;

/** Parallel requests with one refresh token get the same successor; later it is a replay. */
export const refreshGraceMs = 10_000;

/** The clocks of our machines may differ so much. */
export const clockToleranceSeconds = 5;
