import type { ReactNode } from 'react';
import { Applications } from '../features/clients/applications.tsx';
import { OpenProposals } from '../features/proposals/open-proposals.tsx';
import { ProposalHistory } from '../features/proposals/proposal-history.tsx';
import { OnlyAdmins } from '../features/settings/only-admins.tsx';
import { ProgrammeSettings } from '../features/settings/programme-settings.tsx';
import { StoreSettings } from '../features/settings/store-settings.tsx';

type SettingsSection = {
  /** under `/settings`; the first has none of its own */
  path: string;
  label: 'store' | 'cashback' | 'applications';
  element: ReactNode;
};

/** The sections of the settings, from left to right. */
export const settingsSections: readonly SettingsSection[] = [
  { path: '', label: 'store', element: <StoreSettings /> },
  { path: 'cashback', label: 'cashback', element: <CashbackSection /> },
  { path: 'applications', label: 'applications', element: <Applications mayNot={<OnlyAdmins />} /> },
];

function CashbackSection() {
  return (
    <div className="stack">
      <OpenProposals kind="cashback-rates" />
      <ProgrammeSettings />
      <ProposalHistory kind="cashback-rates" />
    </div>
  );
}
