import type { SignUpInput } from '@tillback/rules/validation/auth';
import { useForm, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { NewPasswordField } from '../../components/new-password-field.tsx';
import { TextField } from '../../components/text-field.tsx';
import { showFieldProblems } from '../../lib/field-problems.ts';
import { useMistakeText } from '../../lib/i18n/use-mistake-text.ts';
import { type Problem, problemOf } from '../../lib/problem.ts';
import { AuthForm } from './auth-form.tsx';
import { ReferralCodeField } from './referral-code-field.tsx';
import { useReferralCode } from './use-referral-code.ts';
import { useSignUp } from './use-sign-up.ts';

const fields = ['name', 'email', 'password'] as const;

// The validation weighs more than the form: it comes when the form is first touched.
const loadResolver = () => import('./sign-up-resolver.ts');

export function SignUpForm() {
  const { t } = useTranslation('auth');
  const mistakeText = useMistakeText('auth');
  const signUp = useSignUp();
  const referral = useReferralCode();
  const form = useForm<SignUpInput>({
    resolver: async (...values) => (await loadResolver()).signUpResolver(...values),
    defaultValues: { name: '', email: '', password: '' },
  });
  const { errors } = form.formState;
  const { name = '', email = '', password = '' } = useWatch({ control: form.control });

  const submit = form.handleSubmit((input) =>
    signUp.mutate(referral.code ? { ...input, referralCode: referral.code } : input, {
      onError: (error) => showProblem(problemOf(error)),
    }),
  );

  function showProblem(problem: Problem) {
    if (problem.code === 'email_taken') form.setError('email', { type: 'taken' }, { shouldFocus: true });
    else showFieldProblems(problem, fields, form.setError);
  }

  const problem = signUp.error ? problemOf(signUp.error) : null;
  const ownProblem = problem && !belongsToAField(problem) ? problem : null;
  return (
    <AuthForm
      problem={ownProblem}
      onSubmit={submit}
      isWorking={signUp.isPending || signUp.isSuccess}
      submitLabel={t('signUp')}
    >
      <TextField
        label={t('name')}
        type="text"
        autoComplete="name"
        error={errors.name}
        errorText={mistakeText('name', errors.name)}
        registration={form.register('name')}
        onFocus={() => void loadResolver()}
      />
      <TextField
        label={t('email')}
        type="email"
        autoComplete="email"
        error={errors.email}
        errorText={mistakeText('email', errors.email)}
        registration={form.register('email')}
      />
      <NewPasswordField
        label={t('password')}
        hint={t('passwordHint')}
        password={password}
        ofPerson={[name, email]}
        error={errors.password}
        errorText={mistakeText('password', errors.password)}
        registration={form.register('password')}
      />
      <ReferralCodeField referral={referral} />
    </AuthForm>
  );
}

function belongsToAField(problem: Problem): boolean {
  return problem.code === 'email_taken' || fields.some((field) => problem.errors[field] !== undefined);
}
