import type { FormEventHandler, ReactNode } from 'react';
import { problemOf } from '../lib/problem.ts';
import { ProblemNotice } from './problem-notice.tsx';
import './form-panel.css';

type FormPanelProps = {
  /** what went wrong that no field can say; null: nothing */
  error: unknown;
  onSubmit: FormEventHandler<HTMLFormElement>;
  children: ReactNode;
  actions: ReactNode;
};

/** A form of a page: its problem above, its fields, what can be done below. */
export function FormPanel({ error, onSubmit, children, actions }: FormPanelProps) {
  return (
    <form className="panel form-panel" noValidate onSubmit={onSubmit}>
      {error ? (
        <div className="form-notice">
          <ProblemNotice problem={problemOf(error)} />
        </div>
      ) : null}
      {children}
      <div className="form-panel-actions">{actions}</div>
    </form>
  );
}
