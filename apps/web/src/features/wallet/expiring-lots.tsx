import { useTranslation } from 'react-i18next';
import { useShortInstant } from '../../lib/i18n/use-short-instant.ts';
import { lotsByDay } from './lot-days.ts';
import { LotPanel } from './lot-panel.tsx';
import type { OwnLots } from './use-own-lots.ts';

type ExpiringLotsProps = { list: OwnLots; currency: string };

/** What can be spent, by the day on which it expires; where nothing does, it says so and lists nothing. */
export function ExpiringLots({ list, currency }: ExpiringLotsProps) {
  const { t } = useTranslation('wallet');
  const dayOf = useShortInstant();
  const lots = list.lots ?? [];
  // What expires comes first: where the first does not, none does.
  const expires = Boolean(lots[0]?.expiresAt);
  const days = lotsByDay(expires ? lots : [], ({ expiresAt }) => ({
    name: expiresAt ? dayOf(expiresAt) : t('expiring.never'),
    at: expiresAt,
  }));
  const lead = expires ? t('expiring.lead') : lots.length > 0 ? t('expiring.none') : t('expiring.empty');
  const shown = expires ? list : { ...list, hasNextPage: false };
  return <LotPanel title={t('expiring.title')} lead={lead} days={days} list={shown} currency={currency} />;
}
