import { languages } from '@tillback/rules/language/languages';
import { useTranslation } from 'react-i18next';
import { chooseLanguage } from '../lib/i18n/i18n.ts';
import { languageNames } from '../lib/i18n/languages.ts';
import './language-picker.css';

/** The languages offered, each by its own name. */
export function LanguagePicker() {
  const { t, i18n } = useTranslation();
  return (
    <nav className="language-picker" aria-label={t('language')}>
      {languages.map((language) => (
        <button
          type="button"
          key={language}
          lang={language}
          aria-pressed={i18n.language === language}
          onClick={() => chooseLanguage(language)}
        >
          {languageNames[language]}
        </button>
      ))}
    </nav>
  );
}
