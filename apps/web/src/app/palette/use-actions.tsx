import type { Right } from '@tillback/rules/access/rights';
import { languages } from '@tillback/rules/language/languages';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { IconName } from '../../components/icon.tsx';
import { Keys } from '../../components/keys.tsx';
import { useChooseLanguage } from '../../features/account/use-choose-language.ts';
import { useSignOut } from '../../features/auth/use-sign-out.ts';
import { languageNames } from '../../lib/i18n/languages.ts';
import { useUser } from '../../lib/session.tsx';
import { themeChoices, useThemeChoice } from '../../lib/theme-choice.ts';
import type { Command } from './matching.ts';
import { useOpening } from './palette-context.ts';

type Work =
  | 'importSales'
  | 'importProducts'
  | 'importCustomers'
  | 'newCustomer'
  | 'makeKey'
  | 'changeRates'
  | 'changeReferrals'
  | 'proposeRates'
  | 'proposeReferrals';

/** What begins on a page of its own, for who has the right to it, and not a greater one. */
const works: readonly { work: Work; right: Right; unless?: Right; to: string; icon: IconName }[] = [
  { work: 'importSales', right: 'intake.write', to: '/intake', icon: 'upload' },
  { work: 'importProducts', right: 'intake.write', to: '/intake?kind=products', icon: 'upload' },
  { work: 'importCustomers', right: 'intake.write', to: '/intake?kind=customers', icon: 'upload' },
  { work: 'newCustomer', right: 'customers.write', to: '/customers/new', icon: 'plus' },
  { work: 'makeKey', right: 'users.write', to: '/settings/applications', icon: 'key' },
  { work: 'changeRates', right: 'rules.write', to: '/settings/cashback', icon: 'coins' },
  { work: 'changeReferrals', right: 'rules.write', to: '/referrals/programme', icon: 'gift' },
  { work: 'proposeRates', right: 'rules.propose', unless: 'rules.write', to: '/settings/cashback', icon: 'coins' },
  {
    work: 'proposeReferrals',
    right: 'rules.propose',
    unless: 'rules.write',
    to: '/referrals/programme',
    icon: 'gift',
  },
];

/** Everything that one may do from anywhere. */
export function useActions(): Command[] {
  const { t } = useTranslation('palette');
  const { rights } = useUser();
  const navigate = useNavigate();
  const begun = works
    .filter(({ right, unless }) => rights.includes(right) && !(unless && rights.includes(unless)))
    .map(({ work, to, icon }) => command(work, icon, t(`action.${work}`), () => void navigate(to)));
  return [...begun, ...useOwnActions()];
}

/** How one sees the product, and leaving it. */
function useOwnActions(): Command[] {
  const { t, i18n } = useTranslation('palette');
  const { openShortcuts } = useOpening();
  const [theme, chooseTheme] = useThemeChoice();
  const { choose: chooseLanguage } = useChooseLanguage();
  const signOut = useSignOut();
  const otherThemes = themeChoices.filter((choice) => choice !== theme);
  const otherLanguages = languages.filter((language) => language !== i18n.language);
  return [
    ...otherThemes.map((choice) =>
      command(`theme-${choice}`, 'theme', t(`theme.${choice}`), () => chooseTheme(choice)),
    ),
    ...otherLanguages.map((language) =>
      command(`language-${language}`, 'language', t('language', { name: languageNames[language] }), () =>
        chooseLanguage(language),
      ),
    ),
    { ...command('shortcuts', 'keyboard', t('shortcuts.title'), openShortcuts), figure: <Keys keys={['?']} /> },
    command('sign-out', 'box-arrow-right', t('signOut', { ns: 'common' }), () => signOut.mutate()),
  ];
}

function command(id: string, icon: IconName, name: string, act: () => unknown): Command {
  return { id: `action-${id}`, icon, name, words: name, onChoose: () => void act() };
}
