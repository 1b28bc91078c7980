import type { RequestPasswordResetInput } from '@tillback/rules/validation/auth';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { Notice } from '../../components/notice.tsx';
import { TextField } from '../../components/text-field.tsx';
import { useMistakeText } from '../../lib/i18n/use-mistake-text.ts';
import { problemOf } from '../../lib/problem.ts';
import { trpc } from '../../lib/trpc.ts';
import { AuthForm } from './auth-form.tsx';

const loadResolver = () => import('../../lib/account-resolvers.ts');

/** Asks for a link. What it answers is the same whether anyone has the address. */
export function ForgotPasswordForm() {
  const { t, i18n } = useTranslation('auth');
  const mistakeText = useMistakeText('auth');
  const ask = trpc.auth.requestPasswordReset.useMutation();
  const form = useForm<RequestPasswordResetInput>({
    resolver: async (...values) => (await loadResolver()).resetResolver(...values),
    defaultValues: { email: '' },
  });
  const { errors } = form.formState;
  if (ask.isSuccess) {
    return (
      <Notice tone="positive" title={t('forgot.askedTitle')}>
        {t('forgot.asked')}
      </Notice>
    );
  }
  const language = i18n.language === 'pt-BR' ? 'pt-BR' : 'en';
  return (
    <AuthForm
      problem={ask.error ? problemOf(ask.error) : null}
      onSubmit={form.handleSubmit(({ email }) => ask.mutate({ email, language }))}
      isWorking={ask.isPending}
      submitLabel={t('forgot.submit')}
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
    </AuthForm>
  );
}
