import type { ReactNode } from 'react';
import { ApiKeys } from '../features/clients/api-keys.tsx';
import { OnlyAdmins } from '../features/settings/only-admins.tsx';
import { ProgrammeSettings } from '../features/settings/programme-settings.tsx';
import { StoreSettings } from '../features/settings/store-settings.tsx';

type SettingsSection = {
  /** under `/settings`; the first has none of its own */
  path: string;
  label: 'store' | 'cashback' | 'apiKeys';
  element: ReactNode;
};

/** The sections of the settings, from left to right. */
export const settingsSections: readonly SettingsSection[] = [
  { path: '', label: 'store', element: <StoreSettings /> },
  { path: 'cashback', label: 'cashback', element: <ProgrammeSettings /> },
  { path: 'api-keys', label: 'apiKeys', element: <ApiKeys mayNot={<OnlyAdmins />} /> },
];
