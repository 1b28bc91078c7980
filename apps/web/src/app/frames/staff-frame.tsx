import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { BrandMark } from '../../components/brand-mark.tsx';
import { Icon } from '../../components/icon.tsx';
import { useStore } from '../../lib/session.tsx';
import { keepChoice, readChoice } from '../../lib/stored-choice.ts';
import { onPhone, useMediaQuery } from '../../lib/use-media-query.ts';
import { Content } from './content.tsx';
import { ImportWatch } from './import-watch.tsx';
import { staffNavigation } from './navigation.ts';
import { NavigationLinks } from './navigation-links.tsx';
import { PhoneFrame } from './phone-frame.tsx';
import { SearchButton } from './search-button.tsx';
import { UserMenu } from './user-menu.tsx';
import './staff-frame.css';

export function StaffFrame({ children }: { children: ReactNode }) {
  const isPhone = useMediaQuery(onPhone);
  const content = (
    <>
      <ImportWatch />
      {children}
    </>
  );
  return isPhone ? (
    <PhoneFrame navigation={staffNavigation} withSearch>
      {content}
    </PhoneFrame>
  ) : (
    <SideFrame>{content}</SideFrame>
  );
}

function SideFrame({ children }: { children: ReactNode }) {
  const { t } = useTranslation();
  const store = useStore();
  const [isCollapsed, setCollapsed] = useState(readChoice('navigation') === 'collapsed');

  function toggle() {
    keepChoice('navigation', isCollapsed ? 'open' : 'collapsed');
    setCollapsed(!isCollapsed);
  }

  return (
    <div className={isCollapsed ? 'side-frame side-frame-collapsed' : 'side-frame'}>
      <a className="skip-link" href="#content">
        {t('skipToContent')}
      </a>
      <header className="side">
        <div className="side-brand">
          <BrandMark />
          <span className="side-words">{store.name}</span>
        </div>
        <SearchButton isCompact={isCollapsed} />
        <nav aria-label={t('navigation')}>
          <NavigationLinks items={staffNavigation} withTooltips={isCollapsed} />
        </nav>
        <div className="side-foot">
          <button
            type="button"
            className="side-button"
            aria-expanded={!isCollapsed}
            aria-label={isCollapsed ? t('expandNavigation') : t('collapseNavigation')}
            title={isCollapsed ? t('expandNavigation') : undefined}
            onClick={toggle}
          >
            <Icon name="sidebar" />
            <span className="side-words">{t('collapse')}</span>
          </button>
          <UserMenu drop="up" isCompact={isCollapsed} />
        </div>
      </header>
      <Content>{children}</Content>
    </div>
  );
}
