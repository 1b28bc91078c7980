import { clawbackPolicies } from '@tillback/rules/cashback/clawback-policy';
import { useTranslation } from 'react-i18next';
import { bothOf, Loaded } from '../../components/loaded.tsx';
import { TextField } from '../../components/text-field.tsx';
import { trpc } from '../../lib/trpc.ts';
import { ChoiceField } from './choice-field.tsx';
import { RateSettings } from './rate-settings.tsx';
import { SettingsForm } from './settings-form.tsx';
import type { Settings } from './settings-types.ts';

/** How the cashback programme works: when it confirms, what it takes back, and its rates. */
export function ProgrammeSettings() {
  const settings = trpc.settings.get.useQuery();
  const rules = trpc.cashback.listRules.useQuery();
  return (
    <Loaded query={bothOf(settings, rules)}>
      {([data, { items }]) => (
        <div className="stack">
          <ProgrammeForm settings={data} />
          {items.map((rule) => (
            <RateSettings key={rule.id} rule={rule} />
          ))}
        </div>
      )}
    </Loaded>
  );
}

function ProgrammeForm({ settings: { holdingPeriodDays, clawbackPolicy } }: { settings: Settings }) {
  const { t } = useTranslation('settings');
  return (
    <SettingsForm first={{ holdingPeriodDays, clawbackPolicy }} fields={['holdingPeriodDays', 'clawbackPolicy']}>
      {(state) => (
        <>
          <TextField
            type="text"
            inputMode="numeric"
            {...state.field('holdingPeriodDays')}
            isFixed={!state.mayWrite}
            hint={t('hint.holdingPeriodDays')}
          />
          <ChoiceField
            name="clawbackPolicy"
            choices={clawbackPolicies.map((value) => ({ value, label: t(`policy.${value}`) }))}
            state={state}
          />
        </>
      )}
    </SettingsForm>
  );
}
