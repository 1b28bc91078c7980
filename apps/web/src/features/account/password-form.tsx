import { leastCharactersOf } from '@tillback/rules/passwords/password-length';
import type { ChangePasswordInput } from '@tillback/rules/validation/auth';
import { useForm, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { FormPanel } from '../../components/form-panel.tsx';
import { NewPasswordField } from '../../components/new-password-field.tsx';
import { SubmitButton } from '../../components/submit-button.tsx';
import { TextField } from '../../components/text-field.tsx';
import { showFieldProblems, unlessOfField } from '../../lib/field-problems.ts';
import { useMistakeText } from '../../lib/i18n/use-mistake-text.ts';
import { problemOf } from '../../lib/problem.ts';
import { useUser } from '../../lib/session.tsx';
import { trpc } from '../../lib/trpc.ts';

const loadResolver = () => import('../../lib/account-resolvers.ts');
const fields = ['currentPassword', 'newPassword'] as const;

/** Another password; the other sessions end. */
export function PasswordForm({ hasSecondFactor }: { hasSecondFactor: boolean }) {
  const { t } = useTranslation('account');
  const mistakeText = useMistakeText('auth');
  const user = useUser();
  const utils = trpc.useUtils();
  const change = trpc.auth.changePassword.useMutation({ onSuccess: () => utils.auth.listSessions.invalidate() });
  const form = useForm<ChangePasswordInput>({
    resolver: async (...values) => (await loadResolver()).changePasswordResolver(...values),
    defaultValues: { currentPassword: '', newPassword: '' },
  });
  const { errors } = form.formState;
  const leastCharacters = leastCharactersOf(user.role, hasSecondFactor);
  const newPassword = useWatch({ control: form.control, name: 'newPassword' });
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
          <SubmitButton isWorking={change.isPending}>{t('password.submit')}</SubmitButton>
          <span role="status" className="soft">
            {change.isSuccess ? t('password.done') : null}
          </span>
        </>
      }
    >
      <h2 className="account-title">{t('password.title')}</h2>
      <TextField
        label={t('password.current')}
        type="password"
        autoComplete="current-password"
        error={errors.currentPassword}
        errorText={mistakeText('givenPassword', errors.currentPassword)}
        registration={form.register('currentPassword')}
        onFocus={() => void loadResolver()}
      />
      <NewPasswordField
        label={t('password.new')}
        hint={t('password.hint', { least: leastCharacters })}
        leastCharacters={leastCharacters}
        password={newPassword}
        ofPerson={[user.name, user.email]}
        error={errors.newPassword}
        errorText={mistakeText('password', errors.newPassword)}
        registration={form.register('newPassword')}
      />
    </FormPanel>
  );
}
