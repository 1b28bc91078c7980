import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { BrandMark } from '../../components/brand-mark.tsx';
import { useStore } from '../../lib/session.tsx';
import { onPhone, useMediaQuery } from '../../lib/use-media-query.ts';
import { Content } from './content.tsx';
import { shopperNavigation } from './navigation.ts';
import { NavigationLinks } from './navigation-links.tsx';
import { PhoneFrame } from './phone-frame.tsx';
import { UserMenu } from './user-menu.tsx';
import './shopper-frame.css';

export function ShopperFrame({ children }: { children: ReactNode }) {
  const { t } = useTranslation();
  const store = useStore();
  const isPhone = useMediaQuery(onPhone);
  if (isPhone) return <PhoneFrame navigation={shopperNavigation}>{children}</PhoneFrame>;
  return (
    <div className="shopper-frame">
      <a className="skip-link" href="#content">
        {t('skipToContent')}
      </a>
      <header className="shopper-bar">
        <div className="shopper-bar-inner">
          <div className="side-brand">
            <BrandMark />
            <span>{store.name}</span>
          </div>
          <nav aria-label={t('navigation')}>
            <NavigationLinks items={shopperNavigation} />
          </nav>
          <UserMenu drop="down" isCompact />
        </div>
      </header>
      <Content>{children}</Content>
    </div>
  );
}
