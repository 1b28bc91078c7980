import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { IconName } from '../../components/icon.tsx';
import { Keys } from '../../components/keys.tsx';
import { useUser } from '../../lib/session.tsx';
import { type NavigationItem, navigationOf } from '../frames/navigation.ts';
import type { Command } from './matching.ts';

type Part = 'productTypes' | 'inbox' | 'rewards' | 'programme' | 'trialBalance' | 'cashbackRates' | 'applications';

/** Pages that are a part of another, and not in the navigation. */
const parts: readonly { part: Part; to: string; icon: IconName }[] = [
  { part: 'productTypes', to: '/products/types', icon: 'box' },
  { part: 'inbox', to: '/intake/inbox', icon: 'inbox' },
  { part: 'rewards', to: '/referrals/rewards', icon: 'gift' },
  { part: 'programme', to: '/referrals/programme', icon: 'gift' },
  { part: 'trialBalance', to: '/ledger/trial-balance', icon: 'ledger' },
  { part: 'cashbackRates', to: '/settings/cashback', icon: 'gear' },
  { part: 'applications', to: '/settings/applications', icon: 'key' },
];

/** Every page that one may go to. */
export function usePlaces(): Command[] {
  const { t } = useTranslation('palette');
  const navigate = useNavigate();
  const user = useUser();

  function placeOf({ to, icon, label, key }: NavigationItem): Command {
    const name = t(`navigationItem.${label}`, { ns: 'common' });
    const figure = <Keys keys={['g', key]} />;
    return { id: `place-${label}`, icon, name, words: name, figure, onChoose: () => void navigate(to) };
  }

  function partOf({ part, to, icon }: (typeof parts)[number]): Command {
    const name = t(`part.${part}`);
    return { id: `part-${part}`, icon, name, words: name, onChoose: () => void navigate(to) };
  }

  const places = navigationOf(user).map(placeOf);
  return user.role === 'shopper' ? places : [...places, ...parts.map(partOf)];
}
