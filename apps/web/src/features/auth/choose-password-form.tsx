import { shortestPassword, shortestStaffPassword } from '@tillback/rules/passwords/password-length';
import { useForm, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { NewPasswordField } from '../../components/new-password-field.tsx';
import { Notice } from '../../components/notice.tsx';
import { showFieldProblems } from '../../lib/field-problems.ts';
import { useMistakeText } from '../../lib/i18n/use-mistake-text.ts';
import { problemOf } from '../../lib/problem.ts';
import { trpc } from '../../lib/trpc.ts';
import { AuthForm } from './auth-form.tsx';
import { useLinkToken } from './use-link-token.ts';

const loadResolver = () => import('../../lib/account-resolvers.ts');

/** A password for whoever followed the link of a reset or of an invitation. */
export function ChoosePasswordForm({ isInvited }: { isInvited: boolean }) {
  const { t } = useTranslation('auth');
  const mistakeText = useMistakeText('auth');
  const token = useLinkToken();
  const choose = trpc.auth.choosePassword.useMutation();
  const form = useForm<{ password: string }>({
    resolver: async (...values) => (await loadResolver()).choosePasswordResolver(...values),
    defaultValues: { password: '' },
  });
  const { errors } = form.formState;
  const typed = useWatch({ control: form.control, name: 'password' });
  if (choose.isSuccess) {
    return (
      <Notice tone="positive" title={t('choose.doneTitle')}>
        <Link to="/sign-in">{t('choose.done')}</Link>
      </Notice>
    );
  }
  const problem = choose.error ? problemOf(choose.error) : null;
  return (
    <AuthForm
      problem={problem?.errors['password'] ? null : problem}
      onSubmit={form.handleSubmit(({ password }) =>
        choose.mutate(
          { token, password },
          { onError: (error) => showFieldProblems(problemOf(error), ['password'], form.setError) },
        ),
      )}
      isWorking={choose.isPending}
      submitLabel={t('choose.submit')}
    >
      <NewPasswordField
        label={t('newPassword')}
        hint={isInvited ? t('invitedPasswordHint', { least: shortestStaffPassword }) : t('newPasswordHint')}
        leastCharacters={isInvited ? shortestStaffPassword : shortestPassword}
        password={typed}
        error={errors.password}
        errorText={mistakeText('password', errors.password)}
        registration={form.register('password')}
        onFocus={() => void loadResolver()}
      />
    </AuthForm>
  );
}
