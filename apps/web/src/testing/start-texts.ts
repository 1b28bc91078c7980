import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { texts } from '../locales/en/texts.ts';

/** The English texts, without waiting for a file. */
export async function startTexts(): Promise<void> {
  await i18next.use(initReactI18next).init({
    lng: 'en',
    resources: { en: texts },
    defaultNS: 'common',
    interpolation: { escapeValue: false },
  });
}
