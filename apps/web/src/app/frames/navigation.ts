import type { Right } from '@tillback/rules/access/rights';
import type { IconName } from '../../components/icon.tsx';
import type { User } from '../../lib/session.tsx';

export type NavigationItem = {
  to: string;
  icon: IconName;
  /** the key that leads there after a g */
  key: string;
  /** without it one does not see the page */
  right?: Right;
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
    | 'users'
    | 'mails'
    | 'referrals'
    | 'shop'
    | 'wallet'
    | 'invite'
    | 'account';
};

const staffNavigation: readonly NavigationItem[] = [
  { to: '/', icon: 'house', label: 'home', key: 'h' },
  { to: '/orders', icon: 'receipt', label: 'orders', key: 'o' },
  { to: '/products', icon: 'box', label: 'catalog', key: 'p' },
  { to: '/customers', icon: 'people', label: 'customers', key: 'c' },
  { to: '/cashback', icon: 'coins', label: 'cashback', key: 'b' },
  { to: '/referrals', icon: 'gift', label: 'referrals', key: 'r' },
  { to: '/intake', icon: 'upload', label: 'intake', key: 'i' },
  { to: '/ledger', icon: 'ledger', label: 'ledger', key: 'l' },
  { to: '/audit', icon: 'clock-history', label: 'audit', key: 'a' },
  { to: '/users', icon: 'person', label: 'users', key: 'u', right: 'users.read' },
  { to: '/mails', icon: 'inbox', label: 'mails', key: 'm', right: 'mails.read' },
  { to: '/settings', icon: 'gear', label: 'settings', key: 's' },
];

export const shopperNavigation: readonly NavigationItem[] = [
  { to: '/shop', icon: 'bag', label: 'shop', key: 's' },
  { to: '/orders', icon: 'receipt', label: 'orders', key: 'o' },
  { to: '/', icon: 'wallet', label: 'wallet', key: 'w' },
  { to: '/invite', icon: 'gift', label: 'invite', key: 'i' },
  { to: '/account', icon: 'person', label: 'account', key: 'a' },
];

/** The pages that someone may go to from wherever they are. */
export function navigationOf({ role, rights }: Pick<User, 'role' | 'rights'>): readonly NavigationItem[] {
  const navigation = role === 'shopper' ? shopperNavigation : staffNavigation;
  return navigation.filter(({ right }) => right === undefined || rights.includes(right));
}
