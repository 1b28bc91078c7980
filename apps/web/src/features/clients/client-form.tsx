import type { CreateClientInput } from '@tillback/rules/validation/clients';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { FormPanel } from '../../components/form-panel.tsx';
import { SubmitButton } from '../../components/submit-button.tsx';
import { TextField } from '../../components/text-field.tsx';
import { ClientTypeField } from './client-type-field.tsx';
import type { NewClient } from './client-types.ts';
import { GrantsField } from './grants-field.tsx';
import { ScopesField } from './scopes-field.tsx';
import { useMakeClient } from './use-make-client.ts';
import './client-form.css';

// The validation weighs more than the form: it comes when the form is first touched.
const loadResolver = () => import('./client-resolver.ts');

const anErp: CreateClientInput = { name: '', type: 'erp', grants: ['client_credentials'], scopes: ['sales:write'] };

/** Registers an application; `onMade` is handed the only answer that has its secret. */
export function ClientForm({ onMade }: { onMade: (client: NewClient) => void }) {
  const { t } = useTranslation('clients');
  const makeClient = useMakeClient();
  const form = useForm<CreateClientInput>({
    resolver: async (...values) => (await loadResolver()).clientResolver(...values),
    defaultValues: anErp,
  });
  const { errors } = form.formState;
  const submit = form.handleSubmit((client) =>
    makeClient.mutate(client, {
      onSuccess: (made) => {
        form.reset();
        onMade(made);
      },
    }),
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
      <ClientTypeField form={form} />
      <GrantsField form={form} />
      <ScopesField form={form} />
    </FormPanel>
  );
}
