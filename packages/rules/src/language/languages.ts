/** The languages in which the product speaks to people. */
export const languages = ['en', 'pt-BR'] as const;

export type Language = (typeof languages)[number];
