import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { BrandMark } from '../../components/brand-mark.tsx';
import { useStore } from '../../lib/session.tsx';
import { BottomBar } from './bottom-bar.tsx';
import { Content } from './content.tsx';
import type { NavigationItem } from './navigation.ts';
import { SearchButton } from './search-button.tsx';
import { UserMenu } from './user-menu.tsx';
import './phone-frame.css';

type PhoneFrameProps = { navigation: readonly NavigationItem[]; withSearch?: boolean; children: ReactNode };

/** A slim bar above, the ways through the app under the thumb. */
export function PhoneFrame({ navigation, withSearch = false, children }: PhoneFrameProps) {
  const { t } = useTranslation();
  const store = useStore();
  return (
    <div className="phone-frame">
      <a className="skip-link" href="#content">
        {t('skipToContent')}
      </a>
      <header className="phone-bar">
        <BrandMark size={24} />
        <span className="phone-bar-name">{store.name}</span>
        {withSearch ? <SearchButton isCompact /> : null}
        <UserMenu drop="down" isCompact />
      </header>
      <Content>{children}</Content>
      <BottomBar navigation={navigation} />
    </div>
  );
}
