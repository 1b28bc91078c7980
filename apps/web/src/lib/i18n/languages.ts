import { type Language, languages } from '@tillback/rules/language/languages';
import { readChoice } from '../stored-choice.ts';

/** Each language by its own name. */
export const languageNames: Readonly<Record<Language, string>> = { en: 'English', 'pt-BR': 'Português (Brasil)' };

/** What was chosen before, else the first of the browser's languages that we have, else English. */
export function detectLanguage(): Language {
  const chosen = languages.find((language) => language === readChoice('language'));
  if (chosen) return chosen;
  const offered = navigator.languages.map(languageFor);
  return offered.find((language) => language !== null) ?? 'en';
}

/** The locale for numbers and dates: the reader's own region where it is one of the language shown. */
export function localeOf(language: string): string {
  const base = baseOf(language);
  return navigator.languages.find((locale) => baseOf(locale) === base) ?? language;
}

function languageFor(locale: string): Language | null {
  return languages.find((language) => baseOf(language) === baseOf(locale)) ?? null;
}

function baseOf(locale: string): string {
  return locale.toLowerCase().split('-')[0] ?? '';
}
