import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Notice } from '../../components/notice.tsx';
import { problemOf } from '../../lib/problem.ts';
import { trpc } from '../../lib/trpc.ts';
import { AuthForm } from './auth-form.tsx';
import { useLinkToken } from './use-link-token.ts';

/** Whoever followed the link presses once: what only opens links must not confirm anything. */
export function ConfirmEmailForm() {
  const { t } = useTranslation('auth');
  const token = useLinkToken();
  const utils = trpc.useUtils();
  const confirm = trpc.auth.confirmEmail.useMutation({ onSuccess: () => utils.auth.invalidate() });
  if (confirm.isSuccess) {
    return (
      <Notice tone="positive" title={t('confirm.doneTitle')}>
        <Link to="/">{t('confirm.done')}</Link>
      </Notice>
    );
  }
  return (
    <AuthForm
      problem={confirm.error ? problemOf(confirm.error) : null}
      onSubmit={(event) => {
        event.preventDefault();
        confirm.mutate({ token });
      }}
      isWorking={confirm.isPending}
      submitLabel={t('confirm.submit')}
    >
      {null}
    </AuthForm>
  );
}
