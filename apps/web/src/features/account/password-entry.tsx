import type { PasswordInput } from '@tillback/rules/validation/auth';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from '../../components/problem-notice.tsx';
import { SubmitButton } from '../../components/submit-button.tsx';
import { TextField } from '../../components/text-field.tsx';
import { showFieldProblems } from '../../lib/field-problems.ts';
import { useMistakeText } from '../../lib/i18n/use-mistake-text.ts';
import { problemOf } from '../../lib/problem.ts';

const loadResolver = () => import('../../lib/account-resolvers.ts');

/** What sends a form that has one field. */
export interface Sending<Input> {
  readonly mutate: (input: Input, options: { onError: (error: unknown) => void }) => void;
  readonly isPending: boolean;
  readonly error: unknown;
}

/** What matters most asks for the password again. */
export function PasswordEntry({ submitLabel, sending }: { submitLabel: string; sending: Sending<PasswordInput> }) {
  const { t } = useTranslation('auth');
  const mistakeText = useMistakeText('auth');
  const form = useForm<PasswordInput>({
    resolver: async (...values) => (await loadResolver()).passwordResolver(...values),
    defaultValues: { password: '' },
  });
  const { errors } = form.formState;
  const problem = sending.error ? problemOf(sending.error) : null;
  return (
    <form
      noValidate
      onSubmit={form.handleSubmit((input) =>
        sending.mutate(input, {
          onError: (error) => showFieldProblems(problemOf(error), ['password'], form.setError),
        }),
      )}
    >
      <ProblemNotice problem={problem?.errors['password'] ? null : problem} />
      <TextField
        label={t('password')}
        type="password"
        autoComplete="current-password"
        error={errors.password}
        errorText={mistakeText('givenPassword', errors.password)}
        registration={form.register('password')}
        onFocus={() => void loadResolver()}
      />
      <SubmitButton isWorking={sending.isPending}>{submitLabel}</SubmitButton>
    </form>
  );
}
