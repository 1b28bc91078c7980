import { languages } from '@tillback/rules/language/languages';
import { useTranslation } from 'react-i18next';
import { ChoiceGroup } from '../../components/choice-group.tsx';
import { ProblemNotice } from '../../components/problem-notice.tsx';
import { languageNames } from '../../lib/i18n/languages.ts';
import { problemOf } from '../../lib/problem.ts';
import { themeChoices, useThemeChoice } from '../../lib/theme-choice.ts';
import { useChooseLanguage } from './use-choose-language.ts';

/** How the pages look on this device, and in which language mails come. */
export function Appearance() {
  const { t } = useTranslation('account');
  const { t: common, i18n } = useTranslation();
  const [theme, chooseTheme] = useThemeChoice();
  const language = useChooseLanguage();
  return (
    <section className="panel account-panel" aria-labelledby="appearance-title">
      <div>
        <h2 id="appearance-title">{t('appearance')}</h2>
        <p className="soft">{t('appearanceLead')}</p>
      </div>
      <div>
        <div className="account-label">{common('theme')}</div>
        <ChoiceGroup
          label={common('theme')}
          choices={themeChoices.map((value) => ({ value, label: common(`themeChoice.${value}`) }))}
          value={theme}
          onChange={chooseTheme}
        />
      </div>
      <div>
        <div className="account-label">{common('language')}</div>
        <ChoiceGroup
          label={common('language')}
          choices={languages.map((value) => ({ value, label: languageNames[value] }))}
          value={languages.find((each) => each === i18n.language) ?? null}
          onChange={language.choose}
        />
      </div>
      <ProblemNotice problem={language.error ? problemOf(language.error) : null} />
    </section>
  );
}
