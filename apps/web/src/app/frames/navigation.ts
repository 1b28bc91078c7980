import type { IconName } from '../../components/icon.tsx';

export type NavigationItem = {
  to: string;
  icon: IconName;
  label:
    | 'home'
    | 'orders'
    | 'catalog'
    | 'customers'
    | 'cashback'
    | 'intake'
    | 'ledger'
    | 'audit'
    | 'settings'
    | 'referrals'
    | 'wallet'
    | 'invite'
    | 'account';
};

export const staffNavigation: readonly NavigationItem[] = [
  { to: '/', icon: 'house', label: 'home' },
  { to: '/orders', icon: 'receipt', label: 'orders' },
  { to: '/products', icon: 'box', label: 'catalog' },
  { to: '/customers', icon: 'people', label: 'customers' },
  { to: '/cashback', icon: 'coins', label: 'cashback' },
  { to: '/referrals', icon: 'gift', label: 'referrals' },
  { to: '/intake', icon: 'upload', label: 'intake' },
  { to: '/ledger', icon: 'ledger', label: 'ledger' },
  { to: '/audit', icon: 'clock-history', label: 'audit' },
  { to: '/settings', icon: 'gear', label: 'settings' },
];

export const shopperNavigation: readonly NavigationItem[] = [
  { to: '/', icon: 'wallet', label: 'wallet' },
  { to: '/orders', icon: 'receipt', label: 'orders' },
  { to: '/invite', icon: 'gift', label: 'invite' },
  { to: '/account', icon: 'person', label: 'account' },
];
