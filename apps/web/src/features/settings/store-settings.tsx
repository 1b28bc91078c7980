import { useTranslation } from 'react-i18next';
import { Loaded } from '../../components/loaded.tsx';
import { TextField } from '../../components/text-field.tsx';
import { trpc } from '../../lib/trpc.ts';
import { SettingsForm } from './settings-form.tsx';
import type { Settings } from './settings-types.ts';

/** What the store is called, and the currency and days that it reckons in. */
export function StoreSettings() {
  const settings = trpc.settings.get.useQuery();
  return <Loaded query={settings}>{(data) => <StoreForm settings={data} />}</Loaded>;
}

function StoreForm({ settings }: { settings: Settings }) {
  const { t } = useTranslation('settings');
  const { storeName, currency, timeZone, currencyIsFixed } = settings;
  return (
    <SettingsForm first={{ storeName, currency, timeZone }} fields={['storeName', 'currency', 'timeZone']}>
      {({ field, mayWrite }) => {
        const isFixed = currencyIsFixed || !mayWrite;
        return (
          <>
            <TextField type="text" {...field('storeName')} isFixed={!mayWrite} />
            <TextField
              type="text"
              {...field('currency')}
              isFixed={isFixed}
              hint={currencyIsFixed ? t('hint.fixed') : t('hint.currency')}
            />
            <TextField
              type="text"
              {...field('timeZone')}
              isFixed={isFixed}
              hint={currencyIsFixed ? t('hint.fixed') : t('hint.timeZone')}
            />
          </>
        );
      }}
    </SettingsForm>
  );
}
