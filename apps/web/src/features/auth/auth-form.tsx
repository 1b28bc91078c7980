import type { FormEventHandler, ReactNode } from 'react';
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

/** A form of someone who is not signed in yet: its problem above, its fields, and one button as wide as they are. */
export function AuthForm({ problem, onSubmit, isWorking, submitLabel, children }: AuthFormProps) {
  return (
    <form noValidate onSubmit={onSubmit}>
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
