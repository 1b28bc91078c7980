import type { SignInInput } from '@tillback/rules/validation/auth';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { TextField } from '../../components/text-field.tsx';
import { showFieldProblems } from '../../lib/field-problems.ts';
import { useMistakeText } from '../../lib/i18n/use-mistake-text.ts';
import { problemOf } from '../../lib/problem.ts';
import { useSession } from '../../lib/session.tsx';
import { AuthForm } from './auth-form.tsx';
import { CodeForm } from './code-form.tsx';
import { DemoAccounts } from './demo-accounts.tsx';
import { useSignIn } from './use-sign-in.ts';

// The validation weighs more than the form: it comes when the form is first touched.
const loadResolver = () => import('./sign-in-resolver.ts');

export function SignInForm() {
  const { t } = useTranslation('auth');
  const { demo } = useSession();
  const mistakeText = useMistakeText('auth');
  const signIn = useSignIn();
  const form = useForm<SignInInput>({
    resolver: async (...values) => (await loadResolver()).signInResolver(...values),
    defaultValues: { email: '', password: '' },
  });
  const { errors } = form.formState;

  const submit = form.handleSubmit((input) =>
    signIn.mutate(input, {
      onError: (error) => showFieldProblems(problemOf(error), ['email', 'password'], form.setError),
    }),
  );

  function fillIn(email: string) {
    form.setValue('email', email, { shouldValidate: form.formState.isSubmitted });
    form.setValue('password', demo?.password ?? '');
    form.setFocus(demo?.password ? 'email' : 'password');
  }

  const problem = signIn.error ? problemOf(signIn.error) : null;
  if (problem?.signInToken) return <CodeForm signInToken={problem.signInToken} />;
  return (
    <>
      <AuthForm
        problem={problem}
        onSubmit={submit}
        isWorking={signIn.isPending || signIn.isSuccess}
        submitLabel={t('signIn')}
      >
        <TextField
          label={t('email')}
          type="email"
          autoComplete="username"
          error={errors.email}
          errorText={mistakeText('email', errors.email)}
          registration={form.register('email')}
          onFocus={() => void loadResolver()}
        />
        <TextField
          label={t('password')}
          type="password"
          autoComplete="current-password"
          error={errors.password}
          errorText={mistakeText('givenPassword', errors.password)}
          registration={form.register('password')}
        />
      </AuthForm>
      <p className="forgot-password">
        <Link to="/forgot-password">{t('forgotPassword')}</Link>
      </p>
      {demo ? <DemoAccounts demo={demo} onChoose={fillIn} /> : null}
    </>
  );
}
