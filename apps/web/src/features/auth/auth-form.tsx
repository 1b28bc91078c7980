import type { FormEventHandler, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Notice } from '../../components/notice.tsx';
import { ProblemNotice } from '../../components/problem-notice.tsx';
import { SubmitButton } from '../../components/submit-button.tsx';
import type { Problem } from '../../lib/problem.ts';

type AuthFormProps = {
  /** what went wrong that no field can say; null: nothing */
  problem: Problem | null;
  onSubmit: FormEventHandler<HTMLFormElement>;
  isWorking: boolean;
  submitLabel: string;
  /** the fields */
  children: ReactNode;
};

/**
 * A form of someone who is not signed in yet: its problem above, its fields, and one button as wide as they are. Where
 * the browser would not keep the session, since the shop came in the clear from another machine, it says so.
 */
export function AuthForm({ problem, onSubmit, isWorking, submitLabel, children }: AuthFormProps) {
  const { t } = useTranslation('auth');
  return (
    <form noValidate onSubmit={onSubmit}>
      {window.isSecureContext ? null : (
        <div className="form-notice">
          <Notice tone="warning" title={t('inTheClear.title')}>
            {t('inTheClear.text')}
          </Notice>
        </div>
      )}
      {problem ? (
        <div className="form-notice">
          <ProblemNotice problem={problem} />
        </div>
      ) : null}
      {children}
      <SubmitButton className="full-width" isWorking={isWorking}>
        {submitLabel}
      </SubmitButton>
    </form>
  );
}
