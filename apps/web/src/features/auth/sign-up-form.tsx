import type { SignUpInput } from '@tillback/rules/validation/auth';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { Notice } from '../../components/notice.tsx';
import { SubmitButton } from '../../components/submit-button.tsx';
import { TextField } from '../../components/text-field.tsx';
import { showFieldProblems } from '../../lib/field-problems.ts';
import { useMistakeText } from '../../lib/i18n/use-mistake-text.ts';
import { useProblemText } from '../../lib/i18n/use-problem-text.ts';
import { type Problem, problemOf } from '../../lib/problem.ts';
import { ReferralCodeField } from './referral-code-field.tsx';
import { useReferralCode } from './use-referral-code.ts';
import { useSignUp } from './use-sign-up.ts';

const fields = ['name', 'email', 'password'] as const;

// The validation weighs more than the form: it comes when the form is first touched.
const loadResolver = () => import('./sign-up-resolver.ts');

export function SignUpForm() {
  const { t } = useTranslation('auth');
  const problemText = useProblemText();
  const mistakeText = useMistakeText('auth');
  const signUp = useSignUp();
  const referral = useReferralCode();
  const form = useForm<SignUpInput>({
    resolver: async (...values) => (await loadResolver()).signUpResolver(...values),
    defaultValues: { name: '', email: '', password: '' },
  });
  const { errors } = form.formState;

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
  const text = problem && !belongsToAField(problem) ? problemText(problem) : null;
  return (
    <form noValidate onSubmit={submit}>
      {text ? (
        <div className="form-notice">
          <Notice tone="negative" title={text.title}>
            {text.detail}
          </Notice>
        </div>
      ) : null}
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
      <TextField
        label={t('password')}
        type="password"
        autoComplete="new-password"
        hint={t('passwordHint')}
        error={errors.password}
        errorText={mistakeText('password', errors.password)}
        registration={form.register('password')}
      />
      <ReferralCodeField referral={referral} />
      <SubmitButton className="full-width" isWorking={signUp.isPending || signUp.isSuccess}>
        {t('signUp')}
      </SubmitButton>
    </form>
  );
}

function belongsToAField(problem: Problem): boolean {
  return problem.code === 'email_taken' || fields.some((field) => problem.errors[field] !== undefined);
}
