import { useTranslation } from 'react-i18next';
import { useShortInstant } from '../../lib/i18n/use-short-instant.ts';
import { lotsByDay } from './lot-days.ts';
import { LotPanel } from './lot-panel.tsx';
import type { OwnLots } from './use-own-lots.ts';

type PendingLotsProps = { list: OwnLots; currency: string };

/** What is not to be spent yet, by the day on which it is expected to be. */
export function PendingLots({ list, currency }: PendingLotsProps) {
  const { t } = useTranslation('wallet');
  const dayOf = useShortInstant();
  const days = lotsByDay(list.lots ?? [], ({ expectedAt, waitsFor }) => ({
    name: expectedAt ? dayOf(expectedAt) : t(`waitsFor.${waitsFor ?? 'order-completion'}`),
    at: expectedAt,
  }));
  const lead = days.length > 0 ? t('pending.lead') : t('pending.none');
  return <LotPanel title={t('pending.title')} lead={lead} days={days} list={list} currency={currency} />;
}
