import type { Scope } from '@tillback/rules/access/scopes';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { ChoiceGroup } from '../../components/choice-group.tsx';
import { FormPanel } from '../../components/form-panel.tsx';
import { SubmitButton } from '../../components/submit-button.tsx';
import { TextField } from '../../components/text-field.tsx';
import type { NewClient } from './client-types.ts';
import { useMakeClient } from './use-make-client.ts';
import { useScopeText } from './use-scope-text.ts';

// The validation weighs more than the form: it comes when the form is first touched.
const loadResolver = () => import('./client-name-resolver.ts');

const scopesOfErp: readonly Scope[] = ['sales:write', 'sales:read'];

/** Gives a system a key; `onMade` is handed the only answer that has it. */
export function ClientForm({ onMade }: { onMade: (client: NewClient) => void }) {
  const { t } = useTranslation('clients');
  const scopeText = useScopeText();
  const makeClient = useMakeClient();
  const [scope, setScope] = useState<Scope>('sales:write');
  const form = useForm({
    resolver: async (...values) => (await loadResolver()).clientNameResolver(...values),
    defaultValues: { name: '' },
  });
  const { errors } = form.formState;
  const submit = form.handleSubmit(({ name }) =>
    makeClient.mutate(
      { name, type: 'erp', scopes: [scope] },
      {
        onSuccess: (client) => {
          form.reset();
          onMade(client);
        },
      },
    ),
  );
  return (
    <FormPanel
      error={makeClient.error}
      onSubmit={submit}
      actions={<SubmitButton isWorking={makeClient.isPending}>{t('make.submit')}</SubmitButton>}
    >
      <TextField
        label={t('make.name')}
        type="text"
        autoComplete="off"
        hint={t('make.nameHint')}
        error={errors.name}
        errorText={errors.name ? t(errors.name.type === 'too_big' ? 'make.nameTooLong' : 'make.nameMissing') : null}
        registration={form.register('name')}
        onFocus={() => void loadResolver()}
      />
      <div>
        <ChoiceGroup
          label={t('make.scope')}
          choices={scopesOfErp.map((value) => ({ value, label: scopeText(value) }))}
          value={scope}
          onChange={setScope}
        />
      </div>
    </FormPanel>
  );
}
