import { type ReactNode, useId } from 'react';
import Form from 'react-bootstrap/Form';
import type { UseFormRegisterReturn } from 'react-hook-form';
import { Icon } from './icon.tsx';
import './text-field.css';

type SelectFieldProps = {
  label: string;
  choices: readonly { value: string; label: string }[];
  registration: UseFormRegisterReturn;
  /** what is chosen, where choices come while the form is open */
  value?: string;
  /** what is wrong with it, in the reader's language */
  errorText?: string | null;
  /** what else there is to do with the choice */
  below?: ReactNode;
};

/** A labelled choice of one of a few. */
export function SelectField({ label, choices, registration, value, errorText = null, below }: SelectFieldProps) {
  const id = useId();
  return (
    <div className="text-field">
      <Form.Label htmlFor={id}>{label}</Form.Label>
      <Form.Select
        id={id}
        value={value}
        isInvalid={errorText !== null}
        aria-invalid={errorText !== null}
        aria-describedby={errorText === null ? undefined : `${id}-error`}
        {...registration}
      >
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </Form.Select>
      {errorText === null ? null : (
        <p id={`${id}-error`} className="field-error" aria-live="polite">
          <Icon name="exclamation-circle" />
          {errorText}
        </p>
      )}
      {below ? <div className="text-field-below">{below}</div> : null}
    </div>
  );
}
