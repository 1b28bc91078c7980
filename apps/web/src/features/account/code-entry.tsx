import type { CodeInput } from '@tillback/rules/validation/auth';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from '../../components/problem-notice.tsx';
import { SubmitButton } from '../../components/submit-button.tsx';
import { TextField } from '../../components/text-field.tsx';
import { showFieldProblems } from '../../lib/field-problems.ts';
import { useMistakeText } from '../../lib/i18n/use-mistake-text.ts';
import { problemOf } from '../../lib/problem.ts';
import type { Sending } from './password-entry.tsx';

const loadResolver = () => import('../../lib/account-resolvers.ts');

/** The first code of a new second factor, which shows that the app has the secret. */
export function CodeEntry({ sending }: { sending: Sending<CodeInput> }) {
  const { t } = useTranslation('account');
  const mistakeText = useMistakeText('auth');
  const form = useForm<CodeInput>({
    resolver: async (...values) => (await loadResolver()).codeResolver(...values),
    defaultValues: { code: '' },
  });
  const { errors } = form.formState;
  const problem = sending.error ? problemOf(sending.error) : null;
  return (
    <form
      noValidate
      onSubmit={form.handleSubmit((input) =>
        sending.mutate(input, { onError: (error) => showFieldProblems(problemOf(error), ['code'], form.setError) }),
      )}
    >
      <ProblemNotice problem={problem?.errors['code'] ? null : problem} />
      <TextField
        label={t('factor.code')}
        type="text"
        inputMode="numeric"
        autoComplete="one-time-code"
        error={errors.code}
        errorText={mistakeText('code', errors.code)}
        registration={form.register('code')}
      />
      <SubmitButton isWorking={sending.isPending}>{t('factor.confirm')}</SubmitButton>
    </form>
  );
}
