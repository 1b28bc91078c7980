import type { ChangeEmailInput } from '@tillback/rules/validation/auth';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { FormPanel } from '../../components/form-panel.tsx';
import { SubmitButton } from '../../components/submit-button.tsx';
import { TextField } from '../../components/text-field.tsx';
import { showFieldProblems, unlessOfField } from '../../lib/field-problems.ts';
import { useMistakeText } from '../../lib/i18n/use-mistake-text.ts';
import { problemOf } from '../../lib/problem.ts';
import { trpc } from '../../lib/trpc.ts';

const loadResolver = () => import('../../lib/account-resolvers.ts');
const fields = ['email', 'password'] as const;

/** Another address to sign in with, which counts once the link mailed to it was followed. */
export function EmailForm() {
  const { t } = useTranslation('account');
  const mistakeText = useMistakeText('auth');
  const change = trpc.auth.changeEmail.useMutation();
  const form = useForm<ChangeEmailInput>({
    resolver: async (...values) => (await loadResolver()).changeEmailResolver(...values),
    defaultValues: { email: '', password: '' },
  });
  const { errors } = form.formState;
  return (
    <FormPanel
      error={unlessOfField(change.error, fields)}
      onSubmit={form.handleSubmit((input) =>
        change.mutate(input, {
          onSuccess: () => form.reset(),
          onError: (error) => showFieldProblems(problemOf(error), fields, form.setError),
        }),
      )}
      actions={
        <>
          <SubmitButton isWorking={change.isPending}>{t('newEmail.submit')}</SubmitButton>
          <span role="status" className="soft">
            {change.isSuccess ? t('newEmail.done') : null}
          </span>
        </>
      }
    >
      <h2 className="account-title">{t('newEmail.title')}</h2>
      <TextField
        label={t('newEmail.email')}
        type="email"
        autoComplete="email"
        error={errors.email}
        errorText={mistakeText('email', errors.email)}
        registration={form.register('email')}
        onFocus={() => void loadResolver()}
      />
      <TextField
        label={t('newEmail.password')}
        type="password"
        autoComplete="current-password"
        error={errors.password}
        errorText={mistakeText('givenPassword', errors.password)}
        registration={form.register('password')}
      />
    </FormPanel>
  );
}
