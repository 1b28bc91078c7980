import type { IconName } from '../../components/icon.tsx';

export type NavigationItem = {
  to: string;
  icon: IconName;
  /** the key that leads there after a g */
  key: string;
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
    | 'shop'
    | 'wallet'
    | 'invite'
    | 'account';
};

export const staffNavigation: readonly NavigationItem[] = [
  { to: '/', icon: 'house', label: 'home', key: 'h' },
  { to: '/orders', icon: 'receipt', label: 'orders', key: 'o' },
  { to: '/products', icon: 'box', label: 'catalog', key: 'p' },
  { to: '/customers', icon: 'people', label: 'customers', key: 'c' },
  { to: '/cashback', icon: 'coins', label: 'cashback', key: 'b' },
  { to: '/referrals', icon: 'gift', label: 'referrals', key: 'r' },
  { to: '/intake', icon: 'upload', label: 'intake', key: 'i' },
  { to: '/ledger', icon: 'ledger', label: 'ledger', key: 'l' },
  { to: '/audit', icon: 'clock-history', label: 'audit', key: 'a' },
  { to: '/settings', icon: 'gear', label: 'settings', key: 's' },
];

export const shopperNavigation: readonly NavigationItem[] = [
  { to: '/shop', icon: 'bag', label: 'shop', key: 's' },
  { to: '/orders', icon: 'receipt', label: 'orders', key: 'o' },
  { to: '/', icon: 'wallet', label: 'wallet', key: 'w' },
  { to: '/invite', icon: 'gift', label: 'invite', key: 'i' },
  { to: '/account', icon: 'person', label: 'account', key: 'a' },
];
