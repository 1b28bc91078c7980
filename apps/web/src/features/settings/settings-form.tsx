import type { UpdateSettingsInput } from '@tillback/rules/validation/settings';
import type { ReactNode } from 'react';
import { type FieldPath, type UseFormReturn, useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { FormPanel } from '../../components/form-panel.tsx';
import { SubmitButton } from '../../components/submit-button.tsx';
import { showFieldProblems } from '../../lib/field-problems.ts';
import { useMistakeText } from '../../lib/i18n/use-mistake-text.ts';
import { problemOf } from '../../lib/problem.ts';
import { useMay } from '../../lib/session.tsx';
import { OnlyAdmins } from './only-admins.tsx';
import { useUpdateSettings } from './use-update-settings.ts';

type Field = FieldPath<UpdateSettingsInput>;

const loadResolver = () => import('./settings-resolver.ts');

type SettingsFormProps = {
  first: UpdateSettingsInput;
  fields: readonly Field[];
  children: (form: SettingsFormState) => ReactNode;
};

export type SettingsFormState = ReturnType<typeof useSettingsForm>;

/** Some of the settings as a form for admins; others see them without a way to change them. */
export function SettingsForm({ first, fields, children }: SettingsFormProps) {
  const { t } = useTranslation('settings');
  const state = useSettingsForm(first, fields);
  const { update, mayWrite, form } = state;
  const isOfField = update.error ? fields.some((field) => problemOf(update.error).errors[field]) : false;
  return (
    <div className="stack">
      {mayWrite ? null : <OnlyAdmins />}
      <FormPanel
        error={isOfField ? null : update.error}
        onSubmit={state.submit}
        actions={
          mayWrite ? (
            <>
              <SubmitButton isWorking={update.isPending}>{t('save')}</SubmitButton>
              <span role="status" className="soft">
                {update.isSuccess && !form.formState.isDirty ? t('saved') : null}
              </span>
            </>
          ) : null
        }
      >
        {children(state)}
      </FormPanel>
    </div>
  );
}

function useSettingsForm(first: UpdateSettingsInput, fields: readonly Field[]) {
  const { t } = useTranslation('settings');
  const mistakeText = useMistakeText('settings');
  const mayWrite = useMay('settings.write');
  const update = useUpdateSettings();
  const form: UseFormReturn<UpdateSettingsInput> = useForm<UpdateSettingsInput>({
    resolver: async (...values) => (await loadResolver()).settingsResolver(...values),
    defaultValues: first,
  });
  const { errors } = form.formState;

  const submit = form.handleSubmit((input) =>
    update.mutate(input, {
      onSuccess: () => form.reset(input),
      onError: (error) => showFieldProblems(problemOf(error), fields, form.setError),
    }),
  );

  return {
    form,
    submit,
    update,
    mayWrite,
    field: (name: Field) => ({
      label: t(`field.${name}`),
      error: errors[name],
      errorText: mistakeText(name, errors[name]),
      registration: form.register(name, name === 'holdingPeriodDays' ? { valueAsNumber: true } : {}),
    }),
  };
}
