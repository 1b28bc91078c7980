import { lazy } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { BesideList } from '../components/list/beside-list.tsx';
import { PageHeader } from '../components/page-header.tsx';
import { SectionLinks } from '../components/section-links.tsx';
import { Journal } from '../features/ledger/journal.tsx';
import { TrialBalance } from '../features/ledger/trial-balance.tsx';

const TransferDrawer = lazy(async () => ({
  default: (await import('../features/ledger/transfer-drawer.tsx')).TransferDrawer,
}));
const TransferPage = lazy(async () => ({ default: (await import('./transfer-page.tsx')).TransferPage }));

/** The journal, and one transfer beside it. */
export function JournalPage() {
  const { id } = useParams();
  return (
    <BesideList id={id} page={<TransferPage />} drawer={<TransferDrawer id={id ?? ''} />}>
      <LedgerHead />
      <Journal />
    </BesideList>
  );
}

export function TrialBalancePage() {
  return (
    <>
      <LedgerHead />
      <TrialBalance />
    </>
  );
}

function LedgerHead() {
  const { t } = useTranslation('ledger');
  const sections = [
    { to: '/ledger', label: t('journal') },
    { to: '/ledger/trial-balance', label: t('trialBalance') },
  ];
  return (
    <>
      <PageHeader title={t('title')} />
      <SectionLinks label={t('title')} sections={sections} />
    </>
  );
}
