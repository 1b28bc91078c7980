import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { BrandMark } from '../../components/brand-mark.tsx';
import { Icon } from '../../components/icon.tsx';
import { useStore, useUser } from '../../lib/session.tsx';
import { keepChoice, readChoice } from '../../lib/stored-choice.ts';
import { Frame } from './frame.tsx';
import { ImportWatch } from './import-watch.tsx';
import { navigationOf } from './navigation.ts';
import { NavigationLinks } from './navigation-links.tsx';
import { SearchButton } from './search-button.tsx';
import { UserMenu } from './user-menu.tsx';
import './staff-frame.css';

export function StaffFrame({ children }: { children: ReactNode }) {
  const [isCollapsed, setCollapsed] = useState(readChoice('navigation') === 'collapsed');

  function toggle() {
    keepChoice('navigation', isCollapsed ? 'open' : 'collapsed');
    setCollapsed(!isCollapsed);
  }

  return (
    <Frame
      className={isCollapsed ? 'side-frame side-frame-collapsed' : 'side-frame'}
      bar={<SideBar isCollapsed={isCollapsed} onToggle={toggle} />}
      navigation={navigationOf(useUser())}
      tool={<SearchButton isCompact />}
    >
      <ImportWatch />
      {children}
    </Frame>
  );
}

function SideBar({ isCollapsed, onToggle }: { isCollapsed: boolean; onToggle: () => void }) {
  const { t } = useTranslation();
  const store = useStore();
  const user = useUser();
  return (
    <header className="side">
      <div className="side-brand">
        <BrandMark />
        <span className="side-words">{store.name}</span>
      </div>
      <SearchButton isCompact={isCollapsed} />
      <nav aria-label={t('navigation')}>
        <NavigationLinks items={navigationOf(user)} withTooltips={isCollapsed} />
      </nav>
      <div className="side-foot">
        <button
          type="button"
          className="side-button"
          aria-expanded={!isCollapsed}
          aria-label={isCollapsed ? t('expandNavigation') : t('collapseNavigation')}
          title={isCollapsed ? t('expandNavigation') : undefined}
          onClick={onToggle}
        >
          <Icon name="sidebar" />
          <span className="side-words">{t('collapse')}</span>
        </button>
        <UserMenu drop="up" isCompact={isCollapsed} />
      </div>
    </header>
  );
}
