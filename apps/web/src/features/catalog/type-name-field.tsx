import { longestTypeName } from '@tillback/rules/catalog/product-types';
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import Button from 'react-bootstrap/Button';
import Form from 'react-bootstrap/Form';
import { useTranslation } from 'react-i18next';
import { useProblemText } from '../../lib/i18n/use-problem-text.ts';
import { problemOf } from '../../lib/problem.ts';
import './type-name-field.css';

type TypeNameFieldProps = {
  label: string;
  /** what it is called so far */
  first?: string;
  submitLabel: string;
  isSending: boolean;
  error: unknown;
  onSubmit: (name: string) => void;
  onCancel: () => void;
};

/** Asks for the name of a type, also within another form: so it is no form of its own. */
export function TypeNameField(props: TypeNameFieldProps) {
  const { label, first = '', submitLabel, isSending, error, onSubmit, onCancel } = props;
  const { t } = useTranslation('catalog');
  const mistake = useMistake(error);
  const [name, setName] = useState(first);
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  // The button that had the focus has given way to this.
  useEffect(() => field.current?.focus(), []);
  const typed = name.trim();

  function submit() {
    if (typed !== '' && !isSending) onSubmit(typed);
  }

  function onKeyDown(event: KeyboardEvent) {
    const act = { Enter: submit, Escape: onCancel }[event.key];
    if (!act) return;
    event.preventDefault();
    event.stopPropagation();
    act();
  }

  return (
    <div className="type-name-field">
      <Form.Label htmlFor={id} visuallyHidden>
        {label}
      </Form.Label>
      <Form.Control
        ref={field}
        id={id}
        size="sm"
        autoComplete="off"
        placeholder={label}
        maxLength={longestTypeName}
        value={name}
        isInvalid={mistake !== null}
        aria-invalid={mistake !== null}
        aria-describedby={`${id}-mistake`}
        onChange={(event) => setName(event.target.value)}
        onKeyDown={onKeyDown}
      />
      <Button size="sm" disabled={typed === '' || isSending} onClick={submit}>
        {submitLabel}
      </Button>
      <Button size="sm" variant="secondary" onClick={onCancel}>
        {t('cancel')}
      </Button>
      <p id={`${id}-mistake`} className="field-error" aria-live="polite">
        {mistake}
      </p>
    </div>
  );
}

function useMistake(error: unknown): string | null {
  const { t } = useTranslation('catalog');
  const problemText = useProblemText();
  if (!error) return null;
  const problem = problemOf(error);
  return problem.errors['name'] ? t('types.nameTaken') : problemText(problem).title;
}
