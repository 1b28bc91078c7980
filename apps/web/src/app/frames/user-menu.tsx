import { languages } from '@tillback/rules/language/languages';
import Dropdown from 'react-bootstrap/Dropdown';
import type { DropdownMenuProps } from 'react-bootstrap/DropdownMenu';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import { Icon } from '../../components/icon.tsx';
import { useChooseLanguage } from '../../features/account/use-choose-language.ts';
import { useSignOut } from '../../features/auth/use-sign-out.ts';
import { initialsOf } from '../../lib/format/initials.ts';
import { languageNames } from '../../lib/i18n/languages.ts';
import { useUser } from '../../lib/session.tsx';
import { themeChoices, useThemeChoice } from '../../lib/theme-choice.ts';
import './user-menu.css';

// The navigation scrolls where it is taller than the window; a menu placed within it would be cut off.
const besideScrollingContent: DropdownMenuProps['popperConfig'] = {
  strategy: 'fixed',
  modifiers: [{ name: 'preventOverflow', options: { boundary: document.body, padding: 8 } }],
};

type UserMenuProps = { drop: 'up' | 'down'; isCompact: boolean };

export function UserMenu({ drop, isCompact }: UserMenuProps) {
  const { t, i18n } = useTranslation();
  const { pathname } = useLocation();
  const user = useUser();
  const signOut = useSignOut();
  const [theme, chooseTheme] = useThemeChoice();
  const { choose: chooseLanguage } = useChooseLanguage();
  return (
    // Choosing a theme leaves it open; going to another page closes it.
    <Dropdown key={pathname} drop={drop} align={drop === 'down' ? 'end' : 'start'} autoClose="outside">
      <Dropdown.Toggle as="button" type="button" className="user-button">
        <span className="user-initials" aria-hidden="true">
          {initialsOf(user.name)}
        </span>
        {isCompact ? (
          <span className="visually-hidden">{t('accountOf', { name: user.name })}</span>
        ) : (
          <span className="user-words">
            <bdi className="user-name">{user.name}</bdi>
            <span className="small-text faint">{t(`role.${user.role}`)}</span>
          </span>
        )}
      </Dropdown.Toggle>
      <Dropdown.Menu className="user-menu" popperConfig={besideScrollingContent}>
        <div className="user-menu-head">
          <div className="user-name">
            <bdi>{user.name}</bdi>
          </div>
          <div className="small-text soft">{user.email}</div>
        </div>
        <Dropdown.Divider />
        <MenuChoices
          label={t('theme')}
          choices={themeChoices.map((choice) => ({ value: choice, label: t(`themeChoice.${choice}`) }))}
          value={theme}
          onChoose={chooseTheme}
        />
        <Dropdown.Divider />
        <MenuChoices
          label={t('language')}
          choices={languages.map((language) => ({ value: language, label: languageNames[language] }))}
          value={languages.find((language) => language === i18n.language) ?? 'en'}
          onChoose={chooseLanguage}
        />
        <Dropdown.Divider />
        <Dropdown.Item as={Link} to="/account">
          <Icon name="person" />
          {t('navigationItem.account')}
        </Dropdown.Item>
        <Dropdown.Item as="button" type="button" disabled={signOut.isPending} onClick={() => signOut.mutate()}>
          <Icon name="box-arrow-right" />
          {t('signOut')}
        </Dropdown.Item>
      </Dropdown.Menu>
    </Dropdown>
  );
}

type MenuChoicesProps<Value extends string> = {
  label: string;
  choices: readonly { value: Value; label: string }[];
  value: Value;
  onChoose: (value: Value) => void;
};

function MenuChoices<Value extends string>({ label, choices, value, onChoose }: MenuChoicesProps<Value>) {
  return (
    <fieldset className="user-menu-choices">
      <legend>{label}</legend>
      {choices.map((choice) => (
        <Dropdown.Item
          as="button"
          type="button"
          key={choice.value}
          aria-pressed={choice.value === value}
          onClick={() => onChoose(choice.value)}
        >
          <span className="user-menu-check">{choice.value === value ? <Icon name="check" /> : null}</span>
          {choice.label}
        </Dropdown.Item>
      ))}
    </fieldset>
  );
}
