import { type Language, languages } from '@tillback/rules/language/languages';
import i18next, { type Resource } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { keepChoice, whenChosenElsewhere } from '../stored-choice.ts';
import { detectLanguage } from './languages.ts';

const textsOf: Readonly<Record<Language, () => Promise<Resource[string]>>> = {
  en: async () => (await import('../../locales/en/texts.ts')).texts,
  'pt-BR': async () => (await import('../../locales/pt-BR/texts.ts')).texts,
};

/** Loads the reader's language; the other is fetched when it is chosen. */
export async function startI18n(): Promise<void> {
  const language = detectLanguage();
  await i18next.use(initReactI18next).init({
    lng: language,
    resources: { [language]: await textsOf[language]() },
    defaultNS: 'common',
    interpolation: { escapeValue: false },
    returnNull: false,
    // A problem's text may be empty: what the server says is then all there is to say.
    returnEmptyString: true,
  });
  document.documentElement.lang = language;
  whenChosenElsewhere('language', (chosen) => {
    const known = languages.find((each) => each === chosen);
    if (known) void chooseLanguage(known);
  });
}

export async function chooseLanguage(language: Language): Promise<void> {
  const texts = await textsOf[language]();
  for (const [namespace, bundle] of Object.entries(texts)) i18next.addResourceBundle(language, namespace, bundle);
  await i18next.changeLanguage(language);
  document.documentElement.lang = language;
  keepChoice('language', language);
}
