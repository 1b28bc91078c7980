import type { CodeInput } from '@tillback/rules/validation/auth';
import { useEffect } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { TextField } from '../../components/text-field.tsx';
import { showFieldProblems } from '../../lib/field-problems.ts';
import { useMistakeText } from '../../lib/i18n/use-mistake-text.ts';
import { problemOf } from '../../lib/problem.ts';
import { trpc } from '../../lib/trpc.ts';
import { AuthForm } from './auth-form.tsx';
import { useRefreshedSession } from './use-refreshed-session.ts';

const loadResolver = () => import('../../lib/account-resolvers.ts');

/** The second step of a sign-in, after the password. */
export function CodeForm({ signInToken }: { signInToken: string }) {
  const { t } = useTranslation('auth');
  const mistakeText = useMistakeText('auth');
  const refreshSession = useRefreshedSession();
  const finish = trpc.auth.finishSignIn.useMutation({ onSuccess: refreshSession });
  const form = useForm<CodeInput>({
    resolver: async (...values) => (await loadResolver()).codeResolver(...values),
    defaultValues: { code: '' },
  });
  const { errors } = form.formState;
  useEffect(() => form.setFocus('code'), [form]);
  const problem = finish.error ? problemOf(finish.error) : null;
  return (
    <AuthForm
      problem={problem?.errors['code'] ? null : problem}
      onSubmit={form.handleSubmit(({ code }) =>
        finish.mutate(
          { signInToken, code },
          { onError: (error) => showFieldProblems(problemOf(error), ['code'], form.setError) },
        ),
      )}
      isWorking={finish.isPending || finish.isSuccess}
      submitLabel={t('signIn')}
    >
      <TextField
        label={t('code')}
        type="text"
        autoComplete="one-time-code"
        hint={t('codeHint')}
        error={errors.code}
        errorText={mistakeText('code', errors.code)}
        registration={form.register('code')}
      />
    </AuthForm>
  );
}
