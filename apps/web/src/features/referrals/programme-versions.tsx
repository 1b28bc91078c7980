import { useTranslation } from 'react-i18next';
import { Amount } from '../../components/amount.tsx';
import { type Column, DataTable } from '../../components/data-table.tsx';
import { Instant } from '../../components/instant.tsx';
import { MoneyHead } from '../../components/money-head.tsx';
import { useFormat } from '../../lib/i18n/use-format.ts';
import type { Programme } from './referral-types.ts';

type Version = Programme['versions'][number];

/** All terms there were, the newest first: which sign-up was judged by which can be told by its time. */
export function ProgrammeVersions({ programme }: { programme: Programme }) {
  const { t } = useTranslation('referrals');
  return (
    <section className="panel" aria-labelledby="versions-title">
      <div className="panel-head">
        <h2 id="versions-title">{t('programme.history')}</h2>
      </div>
      <DataTable
        caption={t('programme.history')}
        columns={useVersionColumns(programme.currency)}
        rows={programme.versions}
        keyOf={(version) => String(version.version)}
      />
    </section>
  );
}

function useVersionColumns(currency: string): Column<Version>[] {
  const { t } = useTranslation('referrals');
  const format = useFormat();
  return [
    { id: 'version', head: t('programme.version'), isRowHead: true, cell: ({ version }) => format.count(version) },
    {
      id: 'from',
      head: t('programme.inForceFrom'),
      cell: ({ inForceFrom }) =>
        inForceFrom === null ? t('programme.sinceEver') : <Instant at={inForceFrom} withTime />,
    },
    { id: 'setBy', head: t('programme.setBy'), cell: ({ setBy }) => setBy },
    {
      id: 'open',
      head: t('programme.isOpen'),
      cell: ({ open }) => (open ? t('programme.yes') : t('programme.no')),
    },
    {
      id: 'credit',
      head: <MoneyHead currency={currency}>{t('programme.credit')}</MoneyHead>,
      isFigure: true,
      cell: ({ invitedCredit }) => <Amount value={invitedCredit} />,
    },
    {
      id: 'reward',
      head: t('programme.reward'),
      isFigure: true,
      cell: ({ inviterReward }) => <Amount value={inviterReward} />,
    },
    {
      id: 'every',
      head: t('programme.every'),
      isFigure: true,
      cell: ({ rewardEvery }) => format.count(rewardEvery),
    },
  ];
}
