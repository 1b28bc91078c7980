import type { FormEventHandler, ReactNode } from 'react';
import { useProblemText } from '../lib/i18n/use-problem-text.ts';
import { problemOf } from '../lib/problem.ts';
import { Notice } from './notice.tsx';
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
  const problemText = useProblemText();
  const text = error ? problemText(problemOf(error)) : null;
  return (
    <form className="panel form-panel" noValidate onSubmit={onSubmit}>
      {text ? (
        <div className="form-notice">
          <Notice tone="negative" title={text.title}>
            {text.detail}
          </Notice>
        </div>
      ) : null}
      {children}
      <div className="form-panel-actions">{actions}</div>
    </form>
  );
}
