import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { BrandMark } from '../../components/brand-mark.tsx';
import { BasketLink } from '../../features/shop/basket-link.tsx';
import { useStore } from '../../lib/session.tsx';
import { Frame } from './frame.tsx';
import { shopperNavigation } from './navigation.ts';
import { NavigationLinks } from './navigation-links.tsx';
import { UserMenu } from './user-menu.tsx';
import './shopper-frame.css';

export function ShopperFrame({ children }: { children: ReactNode }) {
  return (
    <Frame className="shopper-frame" bar={<ShopperBar />} tool={<BasketLink />} navigation={shopperNavigation}>
      {children}
    </Frame>
  );
}

function ShopperBar() {
  const { t } = useTranslation();
  const store = useStore();
  return (
    <header className="shopper-bar">
      <div className="shopper-bar-inner">
        <div className="side-brand">
          <BrandMark />
          <span>{store.name}</span>
        </div>
        <nav aria-label={t('navigation')}>
          <NavigationLinks items={shopperNavigation} />
        </nav>
        <div className="shopper-bar-tools">
          <BasketLink />
          <UserMenu drop="down" isCompact />
        </div>
      </div>
    </header>
  );
}
