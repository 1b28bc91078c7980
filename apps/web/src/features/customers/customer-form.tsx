import type { CreateCustomerInput } from '@tillback/rules/validation/customers';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { FormPanel } from '../../components/form-panel.tsx';
import { SubmitButton } from '../../components/submit-button.tsx';
import { TextField } from '../../components/text-field.tsx';
import { showFieldProblems, unlessOfField } from '../../lib/field-problems.ts';
import { useMistakeText } from '../../lib/i18n/use-mistake-text.ts';
import { problemOf } from '../../lib/problem.ts';
import { type CustomerFields, customerFieldNames } from './customer-fields.ts';

// The validation weighs more than the form: it comes when the form is first touched.
const loadResolver = () => import('./customer-resolver.ts');

type CustomerFormProps = {
  first: CustomerFields;
  submitLabel: string;
  cancelTo: string;
  /** Sends what was typed. Resolves when it is done, and rejects with the server's error. */
  send: (input: CreateCustomerInput) => Promise<void>;
  isSending: boolean;
  error: unknown;
};

/** What a customer is called and known by. */
export function CustomerForm({ first, submitLabel, cancelTo, send, isSending, error }: CustomerFormProps) {
  const { t } = useTranslation('customers');
  const mistakeText = useMistakeText('customers');
  const form = useForm<CustomerFields, unknown, CreateCustomerInput>({
    resolver: async (...values) => (await loadResolver()).customerResolver(...values),
    defaultValues: first,
  });
  const { errors } = form.formState;

  const submit = form.handleSubmit(async (input) => {
    try {
      await send(input);
    } catch (failure) {
      showFieldProblems<CustomerFields>(problemOf(failure), customerFieldNames, form.setError);
    }
  });

  const field = (name: (typeof customerFieldNames)[number]) => ({
    label: t(`column.${name}`),
    error: errors[name],
    errorText: mistakeText(name, errors[name]),
    registration: form.register(name),
  });
  return (
    <FormPanel
      error={unlessOfField(error, customerFieldNames)}
      onSubmit={submit}
      actions={
        <>
          <SubmitButton isWorking={isSending}>{submitLabel}</SubmitButton>
          <Link className="btn btn-secondary" to={cancelTo}>
            {t('cancel')}
          </Link>
        </>
      }
    >
      <TextField type="text" {...field('name')} onFocus={() => void loadResolver()} />
      <TextField type="email" hint={t('optional')} {...field('email')} />
      <TextField type="text" hint={t('referenceHint')} {...field('reference')} />
      <TextField type="text" hint={t('optional')} {...field('country')} />
    </FormPanel>
  );
}
