import { languages } from '@tillback/rules/language/languages';
import Form from 'react-bootstrap/Form';
import { useTranslation } from 'react-i18next';
import { Loaded } from '../../components/loaded.tsx';
import { TextField } from '../../components/text-field.tsx';
import { languageNames } from '../../lib/i18n/languages.ts';
import { trpc } from '../../lib/trpc.ts';
import { ChoiceField } from './choice-field.tsx';
import { SettingsForm, type SettingsFormState } from './settings-form.tsx';
import type { Settings } from './settings-types.ts';

/** What the store is called, and the currency and days that it reckons in. */
export function StoreSettings() {
  const settings = trpc.settings.get.useQuery();
  return <Loaded query={settings}>{(data) => <StoreForm settings={data} />}</Loaded>;
}

function StoreForm({ settings }: { settings: Settings }) {
  const { t } = useTranslation('settings');
  const { storeName, currency, timeZone, language, staffSecondFactor, currencyIsFixed } = settings;
  return (
    <SettingsForm
      first={{ storeName, currency, timeZone, language, staffSecondFactor }}
      fields={['storeName', 'currency', 'timeZone', 'language', 'staffSecondFactor']}
    >
      {(state) => {
        const { field, mayWrite } = state;
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
            <ChoiceField
              name="language"
              choices={languages.map((value) => ({ value, label: languageNames[value] }))}
              state={state}
            />
            <SecondFactorField state={state} />
          </>
        );
      }}
    </SettingsForm>
  );
}

function SecondFactorField({ state: { field, mayWrite } }: { state: SettingsFormState }) {
  const { t } = useTranslation('settings');
  const { label, registration } = field('staffSecondFactor');
  return (
    <div className="text-field">
      <Form.Check
        type="switch"
        id="staff-second-factor"
        label={label}
        disabled={!mayWrite}
        aria-describedby="staff-second-factor-hint"
        {...registration}
      />
      <Form.Text id="staff-second-factor-hint">{t('hint.staffSecondFactor')}</Form.Text>
    </div>
  );
}
